"""Judges inputs by a JSON Schema with python-jsonschema, in the way that docs/editors.md shows.

Arguments: a file with the code of docs/editors.md, and a schema. Reads one JSON input a line and writes, for each, whether it is
valid.
"""

import json
import sys

from jsonschema import Draft7Validator, FormatChecker
from jsonschema.validators import extend

snippet, path = sys.argv[1:]
names = {}
with open(snippet, encoding="utf-8") as file:
    exec(file.read(), names)
with open(path, encoding="utf-8") as file:
    schema = json.load(file)

validator = names["Validator"]
if "draft-07" in schema["$schema"]:
    validator = extend(Draft7Validator, {"pattern": names["pattern"]})
# Without the check that a pattern is one of Python's.
validator.check_schema(schema, format_checker=FormatChecker([]))
check = validator(schema)
for line in sys.stdin:
    print(json.dumps(check.is_valid(json.loads(line))))
