"""What PowerShell scripts run: reads a list of scripts and writes, for each, the arguments of `aws` as the program gets
them: in PowerShell 7 ("standard"), and in Windows PowerShell, which passes one line, in both readings that its versions
have of a backslash ("legacy").

PowerShell's own grammar (tree-sitter) reads the script. Strings, arrays and assignments of them are evaluated here;
anything else fails.
"""

import json
import re
import sys

import windows


def evaluate(node, variables):
    """The value of an expression: a string or a list."""
    kind, text = node.type, node.text.decode()
    children = [child for child in node.named_children if child.type != "comment"]
    if kind in ("verbatim_string_characters", "verbatim_here_string_characters"):
        return windows.word(node)
    if kind == "expandable_string_literal":
        return expanded(node, 1, 1, variables)
    if kind == "expandable_here_string_literal":
        first, last = re.match(r'@"\s*?\n', text).end(), re.search(r'\n"@$', text)
        return expanded(node, first, len(text) - last.start(), variables)
    if kind == "decimal_integer_literal":
        return text
    if kind == "generic_token":
        return re.sub(r"`(.)", r"\1", text)
    if kind == "command_parameter":
        return text
    if kind == "variable":
        return variables[text.strip("$@{}").lower()]
    if kind == "array_expression" or (kind == "array_literal_expression" and len(children) > 1):
        values = [evaluate(child, variables) for child in children]
        return [item for value in values for item in (value if isinstance(value, list) else [value])]
    if kind == "invokation_expression":
        value = evaluate(children[0], variables)
        assert children[1].text == b"Replace", text
        before, after = [evaluate(it, variables) for it in windows.nodes(node, "verbatim_string_characters")]
        return value.replace(before, after)
    if kind == "comparison_expression" and len(children) == 3:
        value, operator, argument = children
        assert operator.text.lower() == b"-replace", text
        before, after = evaluate(argument, variables)
        return re.sub(before, re.sub(r"\$(\d)", r"\\g<\1>", after.replace("\\", r"\\")), value_of(value, variables))
    assert len(children) == 1, f"{kind}: {text}"
    return evaluate(children[0], variables)


def value_of(node, variables):
    value = evaluate(node, variables)
    return " ".join(value) if isinstance(value, list) else value


def expanded(node, first, last, variables):
    """A string in double quotes: escapes and variables are replaced."""
    source, at, out = node.text, first, []
    children = [(it.start_byte - node.start_byte, it.end_byte - node.start_byte, it) for it in node.named_children]

    def plain(piece):
        escapes = {"n": "\n", "t": "\t", "0": "\0", "r": "\r"}
        piece = re.sub(r"`(.)", lambda it: escapes.get(it[1], it[1]), piece.decode(), flags=re.DOTALL)
        return piece.replace('""', '"') if first == 1 else piece

    for start, end, child in children:
        out += [plain(source[at:start]), value_of(child, variables)]
        at = end
    return "".join([*out, plain(source[at : len(source) - last])])


def arguments(command, variables):
    """The arguments of a command, each a string."""
    out, is_apart = [], True
    elements = command.child_by_field_name("command_elements")
    for node in elements.children if elements else []:
        if node.type == "command_argument_sep":
            is_apart = node.text != b""
        elif node.type == "stop_parsing":
            out += windows.split(node.text.decode().removeprefix("--%"))
        elif node.type not in ("redirection", "comment"):
            value = evaluate(node, variables)
            values = value if isinstance(value, list) else [value]
            if not is_apart:
                values[0] = out.pop() + values[0]
            out, is_apart = out + values, False
    return out


def run(script):
    tree = windows.PARSER.parse(script.encode())
    assert not tree.root_node.has_error, script
    variables, calls = {}, []
    for node in windows.nodes(tree.root_node, ("assignment_expression", "command")):
        if node.type == "assignment_expression":
            (name,) = windows.nodes(node.named_children[0], ("variable",))
            name, value = name.text.decode().strip("${}").lower(), node.named_children[-1]
            if windows.nodes(value, ("command",)):
                continue
            value = evaluate(value, variables)
            appends = node.child(1).text == b"+="
            variables[name] = variables[name] + value if appends else value
        else:
            name = node.child_by_field_name("command_name")
            called = name.text.decode().strip("\"'") if name else ""
            if re.search(r"\baws(\.exe)?$", called):
                calls.append(arguments(node, variables))
    (call,) = calls
    return {"standard": call, "legacy": [windows.split(windows.legacy(call, knows)) for knows in (True, False)]}


if __name__ == "__main__":
    json.dump([run(script) for script in json.load(sys.stdin)], sys.stdout)
