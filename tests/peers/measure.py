#!/usr/bin/env python3
"""Runs a command and prints what it took, with all programs that it started, as JSON. Usage: measure.py COMMAND..."""

import json
import resource
import subprocess
import sys

code = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL).returncode
used = resource.getrusage(resource.RUSAGE_CHILDREN)
# On Linux the largest program's memory, in kilobytes.
print(json.dumps({"code": code, "seconds": used.ru_utime + used.ru_stime, "megabytes": used.ru_maxrss / 1024}))
