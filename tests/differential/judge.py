"""Judges requests by botocore's own parameter validation.

Reads one JSON request a line and writes, for each, the JSON Pointers of what botocore refuses.
With `--model` it writes the structures of StartTask from botocore's service model instead.
"""

import json
import re
import sys

import botocore
import botocore.session
from botocore.validate import ParamValidator

operation = botocore.session.get_session().get_service_model("ecs").operation_model("StartTask")


def pointer(name):
    """botocore's `.tags[0].key` as `/tags/0/key`."""
    steps = re.findall(r"\.([^.\[\]]+)|\[(\d+)\]", name if name.startswith((".", "[")) else "." + name)
    return "".join("/" + (member or index) for member, index in steps)


def refused(request):
    validator = ParamValidator()
    errors = validator.validate(request, operation.input_shape)
    pointers = []
    for kind, name, details in errors._errors:
        path = pointer(name) if name else ""
        if kind == "missing required field":
            path += "/" + details["required_name"]
        elif kind == "unknown field":
            path += "/" + details["unknown_param"]
        pointers.append(path)
    return pointers


def describe(shape):
    described = {"type": shape.type_name}
    if shape.type_name == "structure":
        if shape.required_members:
            described["required"] = sorted(shape.required_members)
        described["members"] = {name: describe(member) for name, member in shape.members.items()}
    elif shape.type_name == "list":
        described["member"] = describe(shape.member)
    elif getattr(shape, "enum", None):
        described["enum"] = list(shape.enum)
    return described


if "--model" in sys.argv:
    model = {
        "version": botocore.__version__,
        "request": describe(operation.input_shape),
        "response": describe(operation.output_shape),
    }
    json.dump(model, sys.stdout)
else:
    for line in sys.stdin:
        print(json.dumps(refused(json.loads(line))))
