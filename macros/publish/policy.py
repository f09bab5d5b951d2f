"""What a page may do: the content security policy, and the other headers that say as much to a browser."""

from markupsafe import Markup

from macros.publish.frame_script import every_base, hashes
from macros.render.environment import environment

_RULES = (
    "default-src 'none'",
    "script-src 'self'{hashes}",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
)
_REFUSED = (  # the site asks for none of these
    "accelerometer, autoplay, camera, display-capture, encrypted-media, fullscreen, geolocation, gyroscope, hid, "
    "identity-credentials-get, idle-detection, local-fonts, magnetometer, microphone, midi, payment, "
    "picture-in-picture, publickey-credentials-get, screen-wake-lock, serial, usb, xr-spatial-tracking"
)
_REFERRER = "same-origin"
_CHARSET = '<meta charset="utf-8">'


def policy(bases: tuple[str, ...]) -> str:
    """Give the policy of pages with these ways to the root: files of the site and the script that stands in them."""
    return "; ".join(_RULES).format(hashes="".join(f" '{one}'" for one in hashes(bases)))


def headers(root: str) -> dict[str, str]:
    """Give what a server sends with every file of a site at `root`: workers have no other policy than this."""
    return {
        "Content-Security-Policy": f"{policy(every_base(root))}; frame-ancestors 'none'",
        "Referrer-Policy": _REFERRER,
        "Permissions-Policy": ", ".join(f"{name.strip()}=()" for name in _REFUSED.split(",")),
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
    }


def shared(root: str, framed: bool) -> dict[str, str]:
    """Give what differs for the folders that other sites may use: data and pictures, and pages to be `framed`."""
    open_ = {"Access-Control-Allow-Origin": "*", "Cross-Origin-Resource-Policy": "cross-origin"}
    return open_ | ({"Content-Security-Policy": f"{policy(every_base(root))}; frame-ancestors *"} if framed else {})


def with_policy(html: str, base: str) -> str:
    """Give a page with its policy in its head, right after the encoding: before anything is loaded."""
    own = Markup(policy((base,)))  # noqa: S704 - ours, and without double quotes
    meta = environment().get_template("policy.html.jinja").render(policy=own, referrer=_REFERRER)
    return html.replace(_CHARSET, _CHARSET + meta, 1)
