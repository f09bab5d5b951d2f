"""Handwritten digits of 8 x 8 pixels, as scikit-learn ships them, and what the image models are measured with."""

from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from scipy.linalg import sqrtm
from sklearn.datasets import load_digits
from sklearn.decomposition import PCA
from sklearn.model_selection import train_test_split
from sklearn.svm import SVC
from torch import Tensor

SPLIT, HELD_OUT, DIRECTIONS, LEVELS = 20261125, 500, 16, 16
DATA = {
    "name": "Optical Recognition of Handwritten Digits, the part that scikit-learn ships",
    "license": "CC BY 4.0",
    "attribution": "E. Alpaydin and C. Kaynak, UCI Machine Learning Repository, 1998, under the license of its "
    f"donation policy. Scaled to 0 to 1; {HELD_OUT} of its 1,797 images were held out.",
    "url": "https://archive.ics.uci.edu/dataset/80/optical+recognition+of+handwritten+digits",
}
Rows = NDArray[np.float64]


@dataclass(frozen=True)
class Digits:
    """Images as rows of 64 numbers from 0 to 1, and which digit each is."""

    images: Tensor
    labels: Tensor


@cache
def digits() -> tuple[Digits, Digits]:
    """Give the images to train on, and those held out; each digit has its share in both."""
    images, labels = load_digits(return_X_y=True)
    parts = train_test_split(images / LEVELS, labels, test_size=HELD_OUT, stratify=labels, random_state=SPLIT)
    used, held, used_labels, held_labels = (torch.tensor(part) for part in parts)
    return Digits(used.float(), used_labels), Digits(held.float(), held_labels)


@cache
def judge() -> Any:
    """Give a classifier of digits that is no part of any model here: a support vector machine."""
    used, _ = digits()
    return SVC(C=10, gamma=0.25).fit(used.images.numpy(), used.labels.numpy())


def read(images: Tensor) -> Tensor:
    """Give the digit that the judge reads in each image."""
    return torch.tensor(judge().predict(images.numpy()))


@cache
def directions() -> Any:
    """Give the directions in which the digits differ most."""
    return PCA(DIRECTIONS, random_state=SPLIT).fit(digits()[0].images.numpy())


def distance(images: Tensor, others: Tensor) -> float:
    """Give the Frechet distance of two sets of images: how far means and spreads along those directions differ."""
    one, other = (directions().transform(rows.numpy().astype("f8")) for rows in (images, others))
    means = ((one.mean(0) - other.mean(0)) ** 2).sum()
    first, second = np.cov(one.T), np.cov(other.T)
    return float(means + np.trace(first + second - 2 * np.real(sqrtm(first @ second))))


def nearest(images: Tensor, others: Tensor) -> float:
    """Give the median distance of an image to the most similar other one."""
    return float(torch.cdist(images, others).min(1).values.median())
