// Wiring: from manifests and settings to a running process.
