"""The rulebook: rule files read, checked, compiled and kept."""
