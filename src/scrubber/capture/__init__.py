"""Where bytes come from: the network, files, archived copies."""
