"""From decisions to verified files.

``plan`` fixes what will be written; ``publish.write`` does one document: ``redact`` removes what
lies in the boxes and paints them, ``notepage`` writes the note, ``sanitise`` copies what is allowed
into a new file, ``verify`` opens that file afresh with other engines, and only then it gets its
name. ``report`` puts it all in rapport.json.
"""
