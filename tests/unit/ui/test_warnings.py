from patient_check.ui.warnings import warning_sentences


def test_words_from_a_picture_are_said_to_be() -> None:
    (sentence,) = warning_sentences(("read_by_ocr",))
    assert "picture" in sentence
    assert "may still have leaked" in sentence


def test_each_doubt_about_a_picture_has_a_sentence_of_its_own() -> None:
    codes = ("picture_hard_to_read", "picture_ink_not_read", "page_without_text", "truncated")
    assert len(warning_sentences(codes)) == len(codes)


def test_an_unknown_code_still_warns() -> None:
    assert warning_sentences(("something_new",)) != []
