from patient_check.sandbox.blocks import Block, item, joined, row_of


def words(*texts: str) -> list[Block]:
    return [Block(text) for text in texts]


def test_paragraphs_are_apart_and_the_items_of_a_list_are_not() -> None:
    blocks = [*words("Sont concernés :"), item("nom"), item("prénom"), *words("Cordialement.")]
    assert joined(blocks) == "Sont concernés :\n\n- nom\n- prénom\n\nCordialement."


def test_a_typed_bullet_makes_an_item_and_is_not_doubled() -> None:
    assert joined(words("• nom", "• prénom")) == "• nom\n• prénom"
    assert item("1. nom").text == "1. nom"
    assert item("nom").text == "- nom"


def test_an_empty_block_separates_two_lists() -> None:
    assert joined([item("a"), Block(""), item("b")]) == "- a\n\n- b"


def test_a_row_is_one_line() -> None:
    rows = [
        *row_of([words("Nom"), words("Oui")]),
        *row_of([words("IBAN"), [], words("Non\nJamais")]),
    ]
    assert joined(rows) == "Nom | Oui\nIBAN | Non Jamais"


def test_cells_that_hold_whole_texts_are_read_one_after_the_other() -> None:
    left = [Block("Concernées"), item("nom"), item("sexe")]
    right = [Block("Épargnées"), item("code"), item("RIB")]
    assert joined(row_of([left, right])) == (
        "Concernées\n\n- nom\n- sexe\n\nÉpargnées\n\n- code\n- RIB"
    )
    assert joined(row_of([[item("nom"), item("sexe")], [item("code"), item("RIB")]])) == (
        "- nom\n- sexe\n\n- code\n- RIB"
    )


def test_a_row_without_words_is_nothing() -> None:
    assert row_of([words("", " "), []]) == []
