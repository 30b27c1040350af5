#!/usr/bin/env bash
# Prints the program's version, from the one file that has it.
sed -n 's/.*number = "\([^"]*\)".*/\1/p' "$(dirname "$0")/../../Sources/Model/ProgramVersion.swift"
