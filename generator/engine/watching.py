"""Be told by the system which files change, or look twice a second where it can't tell; follow no link."""

from __future__ import annotations

import os
import threading
from collections.abc import Sequence

from mkdocs.livereload import LiveReloadServer
from watchdog.events import (
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileSystemEvent,
    FileSystemEventHandler,
)
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver, ObservedWatch
from watchdog.observers.polling import PollingObserverVFS

CHANGES: list[type[FileSystemEvent]] = [
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
]
"""What changes a file; that one was only read is none, or building would begin another build."""


class Watcher:
    """The files that have changed since somebody asked."""

    def __init__(self) -> None:
        """Start with nothing changed."""
        self._changed: set[str] = set()
        self._lock = threading.Lock()
        """Held while what has changed is noted or taken, which two threads do."""

    def note(self, event: FileSystemEvent) -> None:
        """Keep what an event says."""
        with self._lock:
            self._changed |= {os.fsdecode(path) for path in (event.src_path, event.dest_path) if path}

    def take(self) -> tuple[str, ...]:
        """Give the paths of the files that have changed since the last time, and forget them."""
        with self._lock:
            changed, self._changed = self._changed, set()
        return tuple(sorted(changed))


def watch(server: LiveReloadServer, paths: Sequence[str]) -> Watcher:
    """Put an observer in the place of MkDocs' own, which polls and follows links; it watches more paths."""
    watcher = Watcher()
    watched = (*server._watched_paths, *paths)  # MkDocs shows its own nowhere else
    for path in tuple(server._watched_paths):
        server.unwatch(path)
    try:
        _observe(server, _noting(Observer(), watcher), watched)
        server.observer.start()
    except OSError:  # a network folder, or more folders than the system lets one program watch
        for path in tuple(server._watched_paths):
            server._watched_paths.pop(path)
        polling = PollingObserverVFS(os.lstat, os.scandir, polling_interval=0.5)
        _observe(server, _noting(polling, watcher), watched)
        server.observer.start()
    server.observer.start = lambda: None  # type: ignore[method-assign]  # MkDocs starts it, too
    return watcher


def _observe(server: LiveReloadServer, observer: BaseObserver, paths: Sequence[str]) -> None:
    server.observer = observer  # type: ignore[assignment]  # MkDocs names the one class of observer it makes
    for path in paths:
        server.watch(path)


def _noting(observer: BaseObserver, watcher: Watcher) -> BaseObserver:
    """Let an observer note the files that change, before it tells MkDocs that something did."""
    schedule = observer.schedule

    def noting(
        handler: FileSystemEventHandler, path: str, *, recursive: bool = False, **_rest: object
    ) -> ObservedWatch:
        tell = handler.on_any_event

        def note(event: FileSystemEvent) -> None:
            watcher.note(event)
            tell(event)

        handler.on_any_event = note  # type: ignore[method-assign]
        return schedule(handler, path, recursive=recursive, event_filter=CHANGES)

    observer.schedule = noting  # type: ignore[assignment, method-assign]
    return observer
