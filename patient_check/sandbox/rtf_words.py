"""The words of RTF that matter to a reader: what is skipped, what is told apart, what is a sign."""

from typing import Final

SKIPPED: Final = frozenset(
    """
    annotation atnauthor atndate atnicn atnid atnparent atnref atntime atrfend atrfstart background
    bkmkend bkmkstart blipuid buptim category colorschememapping colortbl comment company creatim
    datafield datastore do doccomm docvar factoidname falt fchars ffdeftext ffentrymcr ffexitmcr
    ffformat ffhelptext ffl ffname ffstattext file filetbl fldinst fldtype fname fontemb fontfile
    formfield ftncn ftnsep ftnsepc aftncn aftnsep aftnsepc g generator gridtbl hlinkbase htmltag
    info keycode keywords latentstyles lchars levelnumbers leveltext lfolevel linkval list
    listlevel listname listoverride listoverridetable listpicture liststylename listtable macc
    mailmerge manager mhtmltag mmath mmathPr nesttableprops nextfile nonesttables objalias objclass
    objdata objname objsect oldcprops oldpprops oldsprops oldtprops oleclsid operator panose
    password passwordhash pgp pgptbl pict picprop pn pnseclvl pntxta pntxtb printim private
    propname protend protstart protusertbl pxe revtbl revtim rsidtbl rxe shprslt sn sp staticval
    stylesheet subject sv svb tc template themedata title txe ud userprops wgrffmtfilter
    windowcaption writereservation xe xform xmlattrname xmlattrvalue xmlclose xmlname xmlnstbl
    xmlopen
    """.split()
)
"""Groups that hold no words of the document."""

STRUCTURES: Final = frozenset({"shp", "shpinst", "shpgrp", "shppict", "object", "dptxbx"})
"""Groups that may hold a text box."""

HEADERS: Final = frozenset({"header", "headerl", "headerr", "headerf"})
FOOTERS: Final = frozenset({"footer", "footerl", "footerr", "footerf"})
BOXES: Final = frozenset({"shptxt", "dptxbxtext"})
LABELS: Final = frozenset({"pntext", "listtext"})

SIGNS: Final = {
    "tab": " ", "line": "\n", "lbr": "\n", "emdash": "—", "endash": "–", "emspace": " ",
    "enspace": " ", "qmspace": " ", "bullet": "•", "lquote": "‘", "rquote": "’",
    "ldblquote": "“", "rdblquote": "”", "softline": "\n", "zwj": "", "zwnj": "",
}  # fmt: skip
SYMBOLS: Final = {"~": "\u00a0", "-": "\u00ad", "_": "-", "{": "{", "}": "}", "\\": "\\",
                  "\n": "\n\n", "\r": "\n\n", "\t": " "}  # fmt: skip

PARAGRAPH_ENDS: Final = frozenset({"par", "sect", "page", "column", "nestcell", "nestrow"})

CHARSETS: Final = {
    0: "cp1252", 1: "cp1252", 77: "mac_roman", 128: "cp932", 129: "cp949", 134: "cp936",
    136: "cp950", 161: "cp1253", 162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256",
    186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250", 254: "cp437", 255: "cp850",
}  # fmt: skip
SYMBOL_CHARSET: Final = 2
