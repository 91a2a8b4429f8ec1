from patient_check.domain.case import CountKey, CountKind
from patient_check.workflow.counts_table import counts_table

CASE, CATEGORY = CountKind.CASE, CountKind.CATEGORY


def test_the_table_shows_no_small_number_and_no_formula() -> None:
    counts = {
        CountKey("2026-11", "=Clinique 2026-07", CASE): 6,
        CountKey("2026-11", "=Clinique 2026-07", CATEGORY, "email"): 5,
        CountKey("2026-11", "=Clinique 2026-07", CATEGORY, "nir"): 1,
        CountKey("2026-11", "Mutuelle", CASE): 4,
    }
    assert counts_table(counts).split("\r\n") == [
        "period,breach,kind,id,count",
        "2026-11,'=Clinique 2026-07,case,,6",
        "2026-11,'=Clinique 2026-07,category,email,5",
        "",
    ]
    assert counts_table(counts, for_spreadsheet=True).startswith("period;breach;")
