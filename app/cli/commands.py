"""The commands of the command line and how its errors are worded."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from app import __version__, reference
from app.cli import checking, work
from app.cli.described import described
from app.cli.regions import read_regions, region_proposals
from app.cli.window import open_window
from app.errors import KnownError, UsageError
from app.model.export import BoxLabel, BoxLook

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.cli.window import Show

# Typer carries its own copy of click in some versions and uses the shared one in others; this is
# the base of all its complaints about the command line in either.
_UsageProblem: type[Exception] = next(
    c for c in typer.BadParameter.__mro__ if c.__name__ == "ClickException"
)

app = typer.Typer(
    name="lakwerk",
    help="Persoonsgegevens lakken in brieven en nota's, volledig offline en met controle.",
    rich_markup_mode=None,
    add_completion=False,
    pretty_exceptions_enable=False,
)

Files = Annotated[list[Path], typer.Argument(metavar="BESTAND...", help="PDF-bestanden.")]
ProfileName = Annotated[
    str, typer.Option("--profile", metavar="NAAM", help="Profiel van de organisatie.")
]
Passwords = Annotated[
    list[str] | None,
    typer.Option("--password", metavar="TEKST", help="Wachtwoord voor versleutelde bestanden."),
]


def run(arguments: Sequence[str], show: Show) -> int:
    """Run the command line and return the exit code; never a traceback for bad input."""
    try:
        result = app(args=list(arguments), prog_name="lakwerk", standalone_mode=False, obj=show)
    except (typer.Abort, KeyboardInterrupt):
        work.complain("Afgebroken.")
        return 1
    except typer.Exit as done:
        return done.exit_code
    except UsageError as error:
        work.complain(str(error))
        return 2
    except KnownError as error:
        work.complain(str(error))
        return 1
    except _UsageProblem as error:
        work.complain(_dutch(error))
        return 2
    except Exception as error:  # noqa: BLE001 (the outermost boundary: a bug becomes a crash file)
        work.complain(work.bug(error))
        return 1
    return result if isinstance(result, int) else 0


def _dutch(error: Any) -> str:
    """The command line library's complaint in one Dutch sentence."""
    more = "zie 'lakwerk --help'."
    match type(error).__name__:
        case "NoSuchOption":
            return f"De optie {error.option_name} bestaat niet; {more}"
        case "MissingParameter" if error.param is not None:
            name = next((o for o in error.param.opts if o.startswith("--")), error.param.metavar)
            return f"Er ontbreekt iets: {name}; {more}"
        case "BadParameter" if error.param is not None:
            return f"De waarde bij {error.param.opts[-1]} klopt niet; {more}"
        case _:
            return f"Deze opdracht is niet bekend of niet compleet; {more}"


def _version(wanted: bool) -> None:
    if wanted:
        print(f"lakwerk {__version__}")
        raise typer.Exit


@app.callback(invoke_without_command=True)
def start(
    context: typer.Context,
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Toon de versie.")
    ] = False,
) -> int:
    """Persoonsgegevens lakken in brieven en nota's; zonder opdracht opent het venster."""
    del version
    return open_window([], context.obj) if context.invoked_subcommand is None else 0


@app.command("open")
def open_(
    context: typer.Context,
    files: Annotated[
        list[Path] | None, typer.Argument(metavar="[DOSSIER|BESTAND...]", help="Wat te openen.")
    ] = None,
) -> int:
    """Open het venster, met een dossier (.lakwerk) of met bestanden."""
    return open_window(files or [], context.obj)


@app.command()
def detect(
    files: Files,
    output: Annotated[
        Path, typer.Option("--json", metavar="UIT", help="Waar de uitkomst komt; - is het scherm.")
    ],
    profile: ProfileName = reference.DEFAULT_PROFILE,
    password: Passwords = None,
) -> int:
    """Zoek persoonsgegevens en schrijf de voorstellen als JSON."""
    reference.profile(profile)
    _writable_parent(output)
    with work.pool(len(files)) as pool:
        analyses, refusals = work.analyse(pool, files, profile, password or [], detect_too=True)
        proposals = work.propose(pool, analyses, profile)
    documents = [
        described(file, analyses.get(file), refusals.get(file, ""), proposals) for file in files
    ]
    text = json.dumps({"documents": documents}, ensure_ascii=False, indent=1)
    if str(output) == "-":
        print(text)
    else:
        _write_text(output, text + "\n")
    return 1 if refusals else 0


@app.command()
def redact(
    files: Files,
    output: Annotated[
        Path, typer.Option("--output", "-o", metavar="MAP", help="Map voor de gelakte bestanden.")
    ],
    profile: ProfileName = reference.DEFAULT_PROFILE,
    regions: Annotated[
        Path | None, typer.Option("--regions", metavar="R.json", help="Eigen vlakken per bestand.")
    ] = None,
    only_regions: Annotated[
        bool, typer.Option("--only-regions", help="Alleen de eigen vlakken, geen voorstellen.")
    ] = False,
    include_check: Annotated[
        bool, typer.Option("--include-check", help="Lak ook wat nog bekeken moet worden.")
    ] = False,
    gap: Annotated[
        float | None,
        typer.Option(
            "--gap",
            min=0,
            max=144,
            help="Maak de breedte van vlakken een veelvoud van zoveel punten (12 of 36; 144 geeft "
            "bijna alle namen één breedte).",
        ),
    ] = None,
    legend: Annotated[
        bool, typer.Option("--legend", help="Voeg een pagina toe die de codes uitlegt.")
    ] = False,
    look: Annotated[
        BoxLook | None, typer.Option("--look", help="Hoe een vlak eruitziet: zwart is gewoon.")
    ] = None,
    label: Annotated[
        BoxLabel | None, typer.Option("--label", help="Wat er in een vlak staat.")
    ] = None,
    password: Passwords = None,
) -> int:
    """Lak wat wordt voorgesteld en eigen vlakken; schrijft alleen wat de controle doorstaat."""
    chosen = reference.profile(profile)
    if label is not None:
        chosen = replace(chosen, label=label)
    if legend:
        chosen = replace(chosen, legend=True)
    if only_regions and regions is None:
        raise UsageError("Geef bij --only-regions ook --regions met de vlakken.")
    given = read_regions(regions, files) if regions is not None else {}
    _make_folder(output)
    with work.pool(len(files)) as pool:
        analyses, refusals = work.analyse(
            pool, files, profile, password or [], detect_too=not only_regions
        )
        proposals = () if only_regions else work.propose(pool, analyses, profile)
        drawn = [
            p
            for file, analysis in analyses.items()
            for p in region_proposals(given.get(file, ()), analysis, chosen)
        ]
        failures = work.publish(
            pool,
            list(analyses.values()),
            [*proposals, *drawn],
            chosen,
            output,
            include_check=include_check,
            look=look or BoxLook.BLACK,
            gap=gap,
        )
    for failure in failures:
        work.complain(failure)
    return 1 if refusals or failures else 0


@app.command()
def draft(
    files: Files,
    output: Annotated[Path, typer.Option("--output", metavar="MAP", help="Hierin komen ze.")],
    profile: ProfileName = reference.DEFAULT_PROFILE,
    password: Passwords = None,
) -> int:
    """Maak voorlakversies: alles leesbaar, met doorzichtige vlakken. Niet om te publiceren."""
    chosen = reference.profile(profile)
    _make_folder(output)
    with work.pool(len(files)) as pool:
        analyses, refusals = work.analyse(pool, files, profile, password or [], detect_too=True)
        proposals = work.propose(pool, analyses, profile)
        failures = work.draft(pool, list(analyses.values()), proposals, chosen, output)
    for failure in failures:
        work.complain(failure)
    return 1 if refusals or failures else 0


@app.command()
def verify(
    files: Annotated[
        list[Path], typer.Argument(metavar="MAP|BESTAND...", help="Gelakte bestanden, of een map.")
    ],
    term: Annotated[
        list[str] | None,
        typer.Option("--term", metavar="TEKST", help="Wat niet meer te vinden mag zijn."),
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option("--json", metavar="UIT", help="Ook als JSON; - is het scherm."),
    ] = None,
) -> int:
    """Controleer bestanden op resten van gelakte gegevens, ook als ze elders zijn gemaakt."""
    if output is not None:
        _writable_parent(output)
    single = len(files) == 1 and not files[0].is_dir()
    results = checking.check(checking.listed(files), term or [])
    if single and isinstance(found := results[files[0]], str):
        raise KnownError(found)
    data = json.dumps(checking.as_data(results), ensure_ascii=False, indent=1)
    if str(output) == "-":
        print(data)
    else:
        if output is not None:
            _write_text(output, data + "\n")
        alone = results[files[0]] if single else ""
        print(checking.as_table(results) if isinstance(alone, str) else checking.as_list(alone))
    return checking.exit_code(results)


def _writable_parent(path: Path) -> None:
    if str(path) != "-" and (path.is_dir() or not path.absolute().parent.is_dir()):
        raise UsageError("De map voor de uitkomst bestaat niet; maak die eerst of kies een andere.")


def _write_text(path: Path, text: str) -> None:
    try:
        path.write_text(text, encoding="utf-8")
    except OSError:
        raise KnownError(
            "De uitkomst kan daar niet worden geschreven; kies een andere plaats."
        ) from None


def _make_folder(path: Path) -> None:
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError:
        raise UsageError(
            "De map voor de uitvoer kan niet worden gemaakt; kies een andere map."
        ) from None
