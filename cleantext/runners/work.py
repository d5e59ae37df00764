"""The contract of what is done to a task, in this process or in others."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import Generic, TypeVar

Task = TypeVar("Task")
Result = TypeVar("Result")


class Work(ABC, Generic[Task, Result]):
    """What is done to each task. Picklable; so are tasks and results. A result is never None."""

    def prepare(self) -> None:
        """Load what takes long, before the clock of the first task starts. Raises ConfigError where it cannot be."""

    @abstractmethod
    def __call__(self, task: Task) -> Result:
        """Do it. Whatever is the task's own fault is told in the result; what is raised ends the whole run."""

    @abstractmethod
    def lost(self, task: Task, error: str) -> Result:
        """The result of a task whose process did not live to give it."""

    def worn(self, result: Result) -> bool:
        """Whether the process that gave this result is to be replaced by a new one."""
        return False

    def size(self, result: Result) -> int:
        """Bytes, roughly, that a result holds: so many of them may wait for an earlier one."""
        return 0
