<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
  <context>
    <name>AnswersCard</name>
    <message numerus="yes">
      <source>%n thing(s) noticed</source>
      <translation>
        <numerusform>%n thing noticed</numerusform>
        <numerusform>%n things noticed</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>BreachDialog</name>
    <message numerus="yes">
      <source>%n data named</source>
      <translation>
        <numerusform>%n line of data</numerusform>
        <numerusform>%n lines of data</numerusform>
      </translation>
    </message>
  </context>
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
    <name>CaseContents</name>
    <message numerus="yes">
      <source>%n line(s) of data, with the sentence for each</source>
      <translation>
        <numerusform>%n line of data, with its sentence</numerusform>
        <numerusform>%n lines of data, with the sentence for each</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n thing(s) that you confirmed or corrected</source>
      <translation>
        <numerusform>%n thing that you confirmed or corrected</numerusform>
        <numerusform>%n things that you confirmed or corrected</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n appointment(s), and what you said of each</source>
      <translation>
        <numerusform>%n appointment, and what you said of it</numerusform>
        <numerusform>%n appointments, and what you said of each</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n step(s) on which you said where you are</source>
      <translation>
        <numerusform>%n step on which you said where you are</numerusform>
        <numerusform>%n steps on which you said where you are</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n letter(s) in your own words</source>
      <translation>
        <numerusform>%n letter in your own words</numerusform>
        <numerusform>%n letters in your own words</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>CasesScreen</name>
    <message numerus="yes">
      <source>%n case(s) will be due for deletion within a month.</source>
      <translation>
        <numerusform>%n case will be due for deletion within a month.</numerusform>
        <numerusform>%n cases will be due for deletion within a month.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n file(s) of the folder cannot be read.</source>
      <translation>
        <numerusform>%n file of the folder cannot be read.</numerusform>
        <numerusform>%n files of the folder cannot be read.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n case(s) reached the end of their time</source>
      <translation>
        <numerusform>%n case reached the end of its time</numerusform>
        <numerusform>%n cases reached the end of their time</numerusform>
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
    <name>DatesView</name>
    <message numerus="yes">
      <source>%n date(s) to keep in mind</source>
      <translation>
        <numerusform>%n date to keep in mind</numerusform>
        <numerusform>%n dates to keep in mind</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Deadline</name>
    <message numerus="yes">
      <source>in %n day(s)</source>
      <translation>
        <numerusform>in %n day</numerusform>
        <numerusform>in %n days</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n day(s) ago</source>
      <translation>
        <numerusform>%n day ago</numerusform>
        <numerusform>%n days ago</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>DeskFlow</name>
    <message numerus="yes">
      <source>Delete %n case(s) for good?</source>
      <translation>
        <numerusform>Delete %n case for good?</numerusform>
        <numerusform>Delete %n cases for good?</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>DeskSettingsDialog</name>
    <message numerus="yes">
      <source>%n minute(s)</source>
      <translation>
        <numerusform>%n minute</numerusform>
        <numerusform>%n minutes</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>DetailsForm</name>
    <message numerus="yes">
      <source>%n filled in of {total}</source>
      <translation>
        <numerusform>%n filled in of {total}</numerusform>
        <numerusform>%n filled in of {total}</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>EditQuestionCard</name>
    <message numerus="yes">
      <source>New in the proposed letter (%n)</source>
      <translation>
        <numerusform>New in the proposed letter (%n)</numerusform>
        <numerusform>New in the proposed letter (%n)</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>No longer in it (%n)</source>
      <translation>
        <numerusform>No longer in it (%n)</numerusform>
        <numerusform>No longer in it (%n)</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>GlossaryDialog</name>
    <message numerus="yes">
      <source>%n word(s)</source>
      <translation>
        <numerusform>%n word</numerusform>
        <numerusform>%n words</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>GuideView</name>
    <message numerus="yes">
      <source>%n blank(s) to fill in the text. Nothing is sent from here.</source>
      <translation>
        <numerusform>%n blank to fill in the text. Nothing is sent from here.</numerusform>
        <numerusform>%n blanks to fill in the text. Nothing is sent from here.</numerusform>
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
    <name>LetterTools</name>
    <message numerus="yes">
      <source>%n blank(s) left to fill in.</source>
      <translation>
        <numerusform>%n blank left to fill in.</numerusform>
        <numerusform>%n blanks left to fill in.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>LettersView</name>
    <message numerus="yes">
      <source>%n letter(s) for you</source>
      <translation>
        <numerusform>%n letter for you</numerusform>
        <numerusform>%n letters for you</numerusform>
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
    <name>Passphrase</name>
    <message numerus="yes">
      <source>Too short: %n more character(s).</source>
      <translation>
        <numerusform>Too short: %n more character.</numerusform>
        <numerusform>Too short: %n more characters.</numerusform>
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
    <name>Saving</name>
    <message numerus="yes">
      <source>%n blank(s) are left to fill in by hand.</source>
      <translation>
        <numerusform>%n blank is left to fill in by hand.</numerusform>
        <numerusform>%n blanks are left to fill in by hand.</numerusform>
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
    <name>Steps</name>
    <message numerus="yes">
      <source>%n minute(s)</source>
      <translation>
        <numerusform>%n minute</numerusform>
        <numerusform>%n minutes</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>about %n minute(s) left</source>
      <translation>
        <numerusform>about %n minute left</numerusform>
        <numerusform>about %n minutes left</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>about %n hour(s) left</source>
      <translation>
        <numerusform>about %n hour left</numerusform>
        <numerusform>about %n hours left</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>StepsView</name>
    <message numerus="yes">
      <source>%n step(s) of {total} done</source>
      <translation>
        <numerusform>%n step of {total} done</numerusform>
        <numerusform>%n steps of {total} done</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n step(s) for you</source>
      <translation>
        <numerusform>%n step for you</numerusform>
        <numerusform>%n steps for you</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>What is best done today takes %n minute(s).</source>
      <translation>
        <numerusform>What is best done today takes %n minute.</numerusform>
        <numerusform>What is best done today takes %n minutes.</numerusform>
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
