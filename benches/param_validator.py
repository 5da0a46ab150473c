"""Times botocore's own parameter validation, which boto3 and the AWS CLI run before a request is sent.

Reads one JSON request a line and writes, for each, the median time of a validation in microseconds.
"""

import json
import statistics
import sys
import time

import botocore.session
from botocore.validate import ParamValidator

shape = botocore.session.get_session().get_service_model("ecs").operation_model("StartTask").input_shape


def microseconds(request):
    validator = ParamValidator()
    assert not validator.validate(request, shape).has_errors()
    times = []
    for _ in range(30):
        start = time.perf_counter()
        for _ in range(10):
            validator.validate(request, shape)
        times.append((time.perf_counter() - start) / 10)
    return statistics.median(times) * 1e6


for line in sys.stdin:
    print(microseconds(json.loads(line)), flush=True)
