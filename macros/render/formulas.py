"""The formulas of the pages: TeX -> MathML, at build time."""

import latex2mathml.converter

from macros.faults import Refused

FORMULAS = {
    "attention": r"\mathrm{Attention}(Q,K,V)=\mathrm{softmax}\left(\frac{QK^{\mathsf{T}}}{\sqrt{d_k}}\right)V",
    "gan": r"\min_G \max_D \; \mathbb{E}_{x \sim p_{\mathrm{data}}}[\log D(x)]"
    r" + \mathbb{E}_{z \sim p_z}[\log(1 - D(G(z)))]",
    "vae": r"\mathcal{L}(\theta,\phi;x)=\mathbb{E}_{q_\phi(z|x)}[\log p_\theta(x|z)]"
    r"-D_{\mathrm{KL}}(q_\phi(z|x)\,\|\,p(z))",
    "diffusion": r"L=\mathbb{E}_{t,x_0,\epsilon}\left[\left\|\epsilon"
    r"-\epsilon_\theta\left(\sqrt{\bar\alpha_t}\,x_0+\sqrt{1-\bar\alpha_t}\,\epsilon,\;t\right)\right\|^2\right]",
    "training-compute": r"C=6\,N\,D",
    "accelerator-hours": r"h=\frac{C}{3600\,u\,P}",
    "training-energy": r"E=h\,w\,\mathrm{PUE}",
    "weights": r"M_{\mathrm{weights}}=N\,b",
    "cache": r"M_{\mathrm{cache}}=2\,L\,H\,d\,n\,b\,B",
}


def mathml(name: str) -> str:
    """Give the MathML of a formula; raise `Refused` where there is none of that name."""
    if name not in FORMULAS:
        raise Refused(f'no formula "{name}"; there are {", ".join(FORMULAS)}')
    return str(latex2mathml.converter.convert(FORMULAS[name], display="block"))
