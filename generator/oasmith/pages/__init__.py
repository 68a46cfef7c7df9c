"""Api + Names -> Pages: the view of the documentation, finished but for its layout in files."""

from .build import build
from .views import Pages, PageView, ProjectFile, Readme, ResourcePage, TypesPage

__all__ = [
    "PageView",
    "Pages",
    "ProjectFile",
    "Readme",
    "ResourcePage",
    "TypesPage",
    "build",
]
