<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
  <context>
    <name>ByHandScreen</name>
    <message numerus="yes">
      <source>%n data ticked</source>
      <translation>
        <numerusform>%n data item ticked</numerusform>
        <numerusform>%n data items ticked</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>CategoryRow</name>
    <message numerus="yes">
      <source>%n passage(s)</source>
      <translation>
        <numerusform>%n passage</numerusform>
        <numerusform>%n passages</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>CombinationsCard</name>
    <message numerus="yes">
      <source>%n situation(s) to know of, each with its answer.</source>
      <translation>
        <numerusform>%n situation to know of, with its answer.</numerusform>
        <numerusform>%n situations to know of, each with its answer.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Show the others (%n)</source>
      <translation>
        <numerusform>Show the other (%n)</numerusform>
        <numerusform>Show the others (%n)</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Headline</name>
    <message numerus="yes">
      <source>%n data on your list</source>
      <translation>
        <numerusform>%n data item on your list</numerusform>
        <numerusform>%n data items on your list</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n data of {named} leaked</source>
      <translation>
        <numerusform>%n data item of {named} leaked</numerusform>
        <numerusform>%n data items of {named} leaked</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n data of {named} may have leaked</source>
      <translation>
        <numerusform>%n data item of {named} may have leaked</numerusform>
        <numerusform>%n data items of {named} may have leaked</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n leaked</source>
      <translation>
        <numerusform>%n leaked</numerusform>
        <numerusform>%n leaked</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n perhaps</source>
      <translation>
        <numerusform>%n perhaps</numerusform>
        <numerusform>%n perhaps</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n only if given</source>
      <translation>
        <numerusform>%n only if given</numerusform>
        <numerusform>%n only if given</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n for some people</source>
      <translation>
        <numerusform>%n for some people</numerusform>
        <numerusform>%n for some people</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n ruled out</source>
      <translation>
        <numerusform>%n ruled out</numerusform>
        <numerusform>%n ruled out</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>LawText</name>
    <message numerus="yes">
      <source>More points of law (%n)</source>
      <translation>
        <numerusform>One more point of law (%n)</numerusform>
        <numerusform>More points of law (%n)</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>LookUpDialog</name>
    <message numerus="yes">
      <source>With this name alone, anybody finds %n person(s):</source>
      <translation>
        <numerusform>With this name alone, anybody finds %n person:</numerusform>
        <numerusform>With this name alone, anybody finds %n people:</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>NoticePane</name>
    <message numerus="yes">
      <source>%n marked passage(s)</source>
      <translation>
        <numerusform>%n marked passage</numerusform>
        <numerusform>%n marked passages</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>PlayingDownCard</name>
    <message numerus="yes">
      <source>Other sentences (%n)</source>
      <translation>
        <numerusform>One other sentence (%n)</numerusform>
        <numerusform>Other sentences (%n)</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>SearchField</name>
    <message numerus="yes">
      <source>%n proposition(s)</source>
      <translation>
        <numerusform>%n proposition</numerusform>
        <numerusform>%n propositions</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>VisitsScreen</name>
    <message numerus="yes">
      <source>%n appointment(s) on your list</source>
      <translation>
        <numerusform>%n appointment on your list</numerusform>
        <numerusform>%n appointments on your list</numerusform>
      </translation>
    </message>
  </context>
</TS>
