"""A model of what Windows makes of a command: reads [{shell, command}] and writes [{argv, file}].

PowerShell's own grammar (tree-sitter) finds the words. How they are joined to one line is modelled here as the
'Legacy' passing of arguments does it, in both readings that its versions have of a backslash. cmd.exe, and how a
program splits its line, are mslex's part.
"""

import json
import re
import sys

import mslex
import tree_sitter_powershell
from tree_sitter import Language, Parser

PARSER = Parser(Language(tree_sitter_powershell.language()))
WORDS = ("generic_token", "command_parameter", "verbatim_string_characters", "verbatim_here_string_characters")
CHARACTERS_OF_A_LINE = {"cmd": 8191, "powershell": 32767}


def nodes(node, kinds):
    """Every node of one of the kinds, in order of the text."""
    inner = [found for child in node.children for found in nodes(child, kinds)]
    return [node, *inner] if node.type in kinds else inner


def word(node):
    """What the word stands for."""
    text = node.text.decode()
    if node.type == "verbatim_here_string_characters":
        return re.fullmatch(r"@'\n(.*)\n'@", text, re.DOTALL).group(1)
    if node.type == "verbatim_string_characters":
        return text[1:-1].replace("''", "'")
    # Nothing that PowerShell would expand or split at.
    assert re.fullmatch(r"[A-Za-z0-9_.:/-]+", text), text
    return text


def legacy(arguments, knows_backslashes):
    """One line of the arguments: double quotes around those with white space outside double quotes."""
    parts = []
    for argument in arguments:
        quotes, before, needs_quotes = 0, "", False
        for character in argument:
            if character == '"' and not (knows_backslashes and before == "\\"):
                quotes += 1
            elif character.isspace() and quotes % 2 == 0:
                needs_quotes = True
            before = character
        parts.append(f'"{argument}"' if needs_quotes else argument)
    return " ".join(parts)


def powershell(command):
    tree = PARSER.parse(command.encode())
    assert not tree.root_node.has_error, command
    commands = nodes(tree.root_node, ("command",))
    (call,) = [it for it in commands if it.child_by_field_name("command_name").text == b"aws"]
    arguments = [word(node) for node in nodes(call, WORDS)]
    content = [word(node) for node in nodes(tree.root_node, ("verbatim_here_string_characters",))]
    # Without this the newest versions write the backslashes themselves.
    assert "$PSNativeCommandArgumentPassing = 'Legacy'" in command or not any('"' in it for it in arguments)
    lines = {legacy(arguments, knows) for knows in (True, False)}
    assert len(lines) == 1, lines
    (line,) = lines
    assert len(line) + 300 < CHARACTERS_OF_A_LINE["powershell"]
    return split(line), content[0] if content else None


def cmd(command):
    """The whole output as a batch file: comments, lines that write a file piece by piece, and one command."""
    assert "%" not in command and "!" not in command
    content, calls = None, []
    # A caret at the end of a line joins the next one.
    for line in command.replace("^\n", "").splitlines():
        assert len(line) <= CHARACTERS_OF_A_LINE["cmd"]
        # What cmd.exe sees is checked for characters that it acts on outside what it takes for quotes.
        written = re.fullmatch(r'<nul (>>?)start-task\.json (set /p "=(.*)")', line)
        acting = written.group(2) if written else line
        is_quoted = False
        for character in acting:
            if character == '"':
                is_quoted = not is_quoted
            assert is_quoted or character not in "^&|<>()", line
        if written:
            piece = written.group(3)
            assert piece[0] not in '" =' and "/?" not in piece and len(piece) <= 1021, line
            content = piece if written.group(1) == ">" else content + piece
        elif not line.startswith("rem "):
            calls.append(line)
    (call,) = calls
    name, rest = call.split(" ", 1)
    assert name == "aws"
    return split(rest), content


def split(line):
    """The words that a program gets, the same with either C runtime."""
    return mslex.split(line, like_cmd=False)


SHELLS = {"powershell": powershell, "cmd": cmd}


def main():
    answers = []
    for item in json.load(sys.stdin):
        argv, content = SHELLS[item["shell"]](item["command"])
        answers.append({"argv": argv, "file": content})
    json.dump(answers, sys.stdout)


if __name__ == "__main__":
    main()
