<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en">
  <context>
    <name>AddPassphraseDialog</name>
    <message>
      <source>A passphrase for this case</source>
      <translation>Une phrase de passe pour ce dossier</translation>
    </message>
    <message>
      <source>The case still opens on this computer without it. With it, a copy of the file opens on any other computer too.</source>
      <translation>Le dossier s’ouvre toujours sans elle sur cet ordinateur. Avec elle, une copie du fichier s’ouvre aussi sur tout autre ordinateur.</translation>
    </message>
    <message>
      <source>Passphrase</source>
      <translation>Phrase de passe</translation>
    </message>
    <message>
      <source>The same passphrase, once more</source>
      <translation>La même, une seconde fois</translation>
    </message>
    <message>
      <source>Add this passphrase</source>
      <translation>Ajouter cette phrase de passe</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Annuler</translation>
    </message>
    <message>
      <source>The two passphrases are not the same.</source>
      <translation>Les deux phrases de passe ne sont pas identiques.</translation>
    </message>
  </context>
  <context>
    <name>Answer</name>
    <message>
      <source>Myself</source>
      <translation>Pour moi</translation>
    </message>
    <message>
      <source>A minor</source>
      <translation>Une personne mineure</translation>
    </message>
    <message>
      <source>Another adult</source>
      <translation>Un autre adulte</translation>
    </message>
    <message>
      <source>An adult under protection</source>
      <translation>Un adulte protégé</translation>
    </message>
    <message>
      <source>A person who died</source>
      <translation>Une personne décédée</translation>
    </message>
    <message>
      <source>I do not know</source>
      <translation>Je ne sais pas</translation>
    </message>
    <message>
      <source>Public hospital</source>
      <translation>Hôpital public</translation>
    </message>
    <message>
      <source>Private hospital or clinic</source>
      <translation>Hôpital privé ou clinique</translation>
    </message>
    <message>
      <source>Doctor’s or carer’s practice</source>
      <translation>Cabinet d’un médecin ou d’un soignant</translation>
    </message>
    <message>
      <source>Company, laboratory, mutual fund</source>
      <translation>Entreprise, laboratoire, mutuelle</translation>
    </message>
    <message>
      <source>Administration, health insurance fund</source>
      <translation>Administration, caisse d’assurance maladie</translation>
    </message>
    <message>
      <source>Nothing yet</source>
      <translation>Rien encore</translation>
    </message>
    <message>
      <source>It asked for more time</source>
      <translation>Il demande plus de temps</translation>
    </message>
    <message>
      <source>An incomplete answer</source>
      <translation>Une réponse incomplète</translation>
    </message>
    <message>
      <source>A refusal</source>
      <translation>Un refus</translation>
    </message>
    <message>
      <source>A full answer</source>
      <translation>Une réponse complète</translation>
    </message>
    <message>
      <source>Suspicious calls or messages</source>
      <translation>Des appels ou messages suspects</translation>
    </message>
    <message>
      <source>A debit from my account that I did not ask for</source>
      <translation>Un prélèvement que je n’ai pas demandé</translation>
    </message>
    <message>
      <source>A card payment that is not mine</source>
      <translation>Un paiement par carte qui n’est pas de moi</translation>
    </message>
    <message>
      <source>I paid swindlers</source>
      <translation>J’ai payé des escrocs</translation>
    </message>
    <message>
      <source>Somebody uses my identity</source>
      <translation>Quelqu’un se sert de mon identité</translation>
    </message>
    <message>
      <source>One of my accounts was taken over</source>
      <translation>Un de mes comptes a été piraté</translation>
    </message>
    <message>
      <source>Somebody threatens or blackmails me</source>
      <translation>On me menace ou on me fait chanter</translation>
    </message>
    <message>
      <source>My data are published somewhere</source>
      <translation>Mes données sont publiées quelque part</translation>
    </message>
    <message>
      <source>I was refused or treated worse because of it</source>
      <translation>On m’a refusé quelque chose, ou moins bien traité, à cause de cela</translation>
    </message>
  </context>
  <context>
    <name>AnswersCard</name>
    <message>
      <source>A few questions</source>
      <translation>Quelques questions</translation>
    </message>
    <message>
      <source>A few questions, to see only what concerns you</source>
      <translation>Quelques questions, pour ne voir que ce qui vous concerne</translation>
    </message>
    <message>
      <source>When did you receive the notice?</source>
      <translation>Quel jour avez-vous reçu le courrier ?</translation>
    </message>
    <message>
      <source>For whom are you doing this?</source>
      <translation>Pour qui faites-vous ces démarches ?</translation>
    </message>
    <message>
      <source>Who had the leak?</source>
      <translation>Qui a eu la fuite ?</translation>
    </message>
    <message>
      <source>Not yet</source>
      <translation>Pas encore</translation>
    </message>
    <message>
      <source>Yes</source>
      <translation>Oui</translation>
    </message>
    <message>
      <source>Have you already written to the organisation?</source>
      <translation>Avez-vous déjà écrit à l’organisme ?</translation>
    </message>
    <message>
      <source>Which day did you send it?</source>
      <translation>Quel jour l’avez-vous envoyé ?</translation>
    </message>
    <message>
      <source>What did it answer?</source>
      <translation>Qu’a-t-il répondu ?</translation>
    </message>
    <message>
      <source>Have you already complained to the CNIL?</source>
      <translation>Avez-vous déjà déposé plainte à la CNIL ?</translation>
    </message>
    <message>
      <source>Which day did you complain to the CNIL?</source>
      <translation>Quel jour avez-vous déposé plainte à la CNIL ?</translation>
    </message>
    <message>
      <source>Which day did you receive its decision, if any?</source>
      <translation>Quel jour avez-vous reçu sa décision, s’il y en a une ?</translation>
    </message>
    <message>
      <source>Which day did you send your claim for compensation?</source>
      <translation>Quel jour avez-vous envoyé votre demande d’indemnisation ?</translation>
    </message>
    <message>
      <source>Which day did you receive its refusal, if any?</source>
      <translation>Quel jour avez-vous reçu son refus, s’il y en a un ?</translation>
    </message>
    <message>
      <source>Have you noticed any of this?</source>
      <translation>Avez-vous constaté quelque chose ?</translation>
    </message>
    <message>
      <source>Which day was the debit?</source>
      <translation>Quel jour a eu lieu le prélèvement ?</translation>
    </message>
    <message>
      <source>Is somebody looking for you?</source>
      <translation>Quelqu’un vous cherche-t-il ?</translation>
    </message>
    <message>
      <source>Somebody who is dangerous for me must not find my address or my carers</source>
      <translation>Une personne dangereuse pour moi ne doit trouver ni mon adresse, ni mes lieux de soins</translation>
    </message>
    <message>
      <source>One minute; nothing is compulsory, and you can change it at any time.</source>
      <translation>Une minute ; rien n’est obligatoire, et vous pouvez changer à tout moment.</translation>
    </message>
    <message>
      <source>Received on {date}</source>
      <translation>Reçu le {date}</translation>
    </message>
    <message>
      <source>For: {whom}</source>
      <translation>Pour : {whom}</translation>
    </message>
    <message>
      <source>Written to on {date}</source>
      <translation>Lettre envoyée le {date}</translation>
    </message>
    <message>
      <source>Complaint to the CNIL on {date}</source>
      <translation>Plainte à la CNIL le {date}</translation>
    </message>
    <message numerus="yes">
      <source>%n thing(s) noticed</source>
      <translation>
        <numerusform>%n chose constatée</numerusform>
        <numerusform>%n choses constatées</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Article34</name>
    <message>
      <source>What happened</source>
      <translation>Ce qui s’est passé</translation>
    </message>
    <message>
      <source>The notice does not say what happened to your data.</source>
      <translation>Le courrier ne dit pas ce qui est arrivé à vos données.</translation>
    </message>
    <message>
      <source>Whom to ask</source>
      <translation>À qui poser vos questions</translation>
    </message>
    <message>
      <source>No address or number was found of the data protection officer, or of another contact for your questions.</source>
      <translation>Nous n’avons trouvé ni adresse ni numéro du délégué à la protection des données, ou d’un autre contact pour vos questions.</translation>
    </message>
    <message>
      <source>What you may have to fear</source>
      <translation>Ce qui pourrait en résulter pour vous</translation>
    </message>
    <message>
      <source>The notice does not name the likely consequences for you.</source>
      <translation>Le courrier ne dit pas quelles conséquences sont probables pour vous.</translation>
    </message>
    <message>
      <source>What is being done</source>
      <translation>Ce qui est fait contre la fuite</translation>
    </message>
    <message>
      <source>The notice does not name the measures taken against the leak.</source>
      <translation>Le courrier ne dit pas quelles mesures ont été prises.</translation>
    </message>
  </context>
  <context>
    <name>Article34Card</name>
    <message>
      <source>What a notice must tell you</source>
      <translation>Ce qu’un courrier doit vous dire</translation>
    </message>
    <message>
      <source>This one says {present} of the {count} things that the law asks for.</source>
      <translation>La loi demande {count} informations ; celui-ci en donne {present}.</translation>
    </message>
    <message>
      <source>given</source>
      <translation>indiqué</translation>
    </message>
    <message>
      <source>not found</source>
      <translation>non trouvé</translation>
    </message>
    <message>
      <source>Source: Regulation (EU) 2016/679 (GDPR), articles 34(2) and 33(3), checked on {date}. A letter, an e-mail and a later message count together; a press article is no notice.</source>
      <translation>Source : règlement (UE) 2016/679 (RGPD), articles 34, paragraphe 2, et 33, paragraphe 3, vérifiés le {date}. L’organisme peut avoir donné le reste dans un autre message. Un article de presse n’est pas un courrier de l’organisme.</translation>
    </message>
  </context>
  <context>
    <name>BreachDialog</name>
    <message>
      <source>Which breach?</source>
      <translation>Quelle fuite ?</translation>
    </message>
    <message>
      <source>The data that its notice names are filled in. Check them with the person: each can be corrected, and their own notice may say something else.</source>
      <translation>Les données que nomme son courrier sont déjà remplies. Vérifiez-les avec la personne : chacune peut être corrigée, et son propre courrier peut dire autre chose.</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Annuler</translation>
    </message>
    <message numerus="yes">
      <source>%n data named</source>
      <translation>
        <numerusform>%n donnée nommée</numerusform>
        <numerusform>%n données nommées</numerusform>
      </translation>
    </message>
    <message>
      <source>confirmed on {day}</source>
      <translation>confirmée le {day}</translation>
    </message>
  </context>
  <context>
    <name>ByHandScreen</name>
    <message>
      <source>Tick the data</source>
      <translation>Cocher les données</translation>
    </message>
    <message>
      <source>Which data leaked, as far as you know?</source>
      <translation>À votre connaissance, quelles données ont fuité ?</translation>
    </message>
    <message>
      <source>Tick what you were told on the phone, in the press or by somebody close. You can change everything afterwards.</source>
      <translation>Cochez ce que l’on vous a dit au téléphone, ce que vous avez lu dans la presse ou appris d’un proche. Vous pourrez tout modifier ensuite.</translation>
    </message>
    <message>
      <source>&amp;Back</source>
      <translation>&amp;Retour</translation>
    </message>
    <message>
      <source>See my &amp;list</source>
      <translation>Voir ma &amp;liste</translation>
    </message>
    <message>
      <source>Organisation, if you know it</source>
      <translation>Organisme, si vous le connaissez</translation>
    </message>
    <message>
      <source>A hospital, a laboratory, a mutual fund…</source>
      <translation>Un hôpital, un laboratoire, une mutuelle…</translation>
    </message>
    <message numerus="yes">
      <source>%n data ticked</source>
      <translation>
        <numerusform>%n donnée cochée</numerusform>
        <numerusform>%n données cochées</numerusform>
      </translation>
    </message>
    <message>
      <source>Tick at least one line first.</source>
      <translation>Cochez d’abord au moins une ligne.</translation>
    </message>
  </context>
  <context>
    <name>CaseContents</name>
    <message>
      <source>The text of your notice, “{name}”</source>
      <translation>Le texte de votre courrier, « {name} »</translation>
    </message>
    <message>
      <source>The text of your notice</source>
      <translation>Le texte de votre courrier</translation>
    </message>
    <message>
      <source>Your answers, your name and address if you gave them</source>
      <translation>Vos réponses ; votre nom et votre adresse si vous les avez donnés</translation>
    </message>
    <message numerus="yes">
      <source>%n line(s) of data, with the sentence for each</source>
      <translation>
        <numerusform>%n donnée, avec sa phrase</numerusform>
        <numerusform>%n données, avec la phrase de chacune</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n thing(s) that you confirmed or corrected</source>
      <translation>
        <numerusform>%n point que vous avez confirmé ou corrigé</numerusform>
        <numerusform>%n points que vous avez confirmés ou corrigés</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n appointment(s), and what you said of each</source>
      <translation>
        <numerusform>%n rendez-vous, et ce que vous en avez dit</numerusform>
        <numerusform>%n rendez-vous, et ce que vous avez dit de chacun</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n step(s) on which you said where you are</source>
      <translation>
        <numerusform>%n démarche dont vous avez noté l’avancement</numerusform>
        <numerusform>%n démarches dont vous avez noté l’avancement</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n letter(s) in your own words</source>
      <translation>
        <numerusform>%n lettre avec vos propres mots</numerusform>
        <numerusform>%n lettres avec vos propres mots</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>CaseDialog</name>
    <message>
      <source>Saved cases</source>
      <translation>Dossiers enregistrés</translation>
    </message>
    <message>
      <source>All files</source>
      <translation>Tous les fichiers</translation>
    </message>
    <message>
      <source>Choose the case to open</source>
      <translation>Choisissez le dossier à ouvrir</translation>
    </message>
    <message>
      <source>Where to save the case</source>
      <translation>Où enregistrer le dossier</translation>
    </message>
    <message>
      <source>my-case</source>
      <translation>mon-dossier</translation>
    </message>
    <message>
      <source>Where to save the PDF</source>
      <translation>Où enregistrer le PDF</translation>
    </message>
    <message>
      <source>Where to save the table</source>
      <translation>Où enregistrer le tableau</translation>
    </message>
    <message>
      <source>counts</source>
      <translation>statistiques</translation>
    </message>
    <message>
      <source>Choose the folder of the cases</source>
      <translation>Choisissez le répertoire des dossiers</translation>
    </message>
  </context>
  <context>
    <name>CaseFlow</name>
    <message>
      <source>Opening the case</source>
      <translation>Ouverture du dossier</translation>
    </message>
    <message>
      <source>Passphrase of this case</source>
      <translation>Phrase de passe de ce dossier</translation>
    </message>
    <message>
      <source>This case is closed with a passphrase. Type it to open the case.</source>
      <translation>Ce dossier est fermé par une phrase de passe. Saisissez-la pour l’ouvrir.</translation>
    </message>
    <message>
      <source>Save the changes</source>
      <translation>Enregistrer les changements</translation>
    </message>
    <message>
      <source>Save…</source>
      <translation>Enregistrer…</translation>
    </message>
    <message>
      <source>Forget what was not saved</source>
      <translation>Oublier ce qui n’est pas enregistré</translation>
    </message>
    <message>
      <source>Stay here</source>
      <translation>Rester ici</translation>
    </message>
    <message>
      <source>What you changed since the last saving is only on the screen.</source>
      <translation>Ce que vous avez changé depuis le dernier enregistrement n’est qu’à l’écran.</translation>
    </message>
    <message>
      <source>Your corrections and answers are only on the screen. Without saving, the program forgets them, as promised.</source>
      <translation>Vos corrections et vos réponses ne sont qu’à l’écran. Sans enregistrement, le programme les oublie, comme promis.</translation>
    </message>
    <message>
      <source>Save this case before it goes?</source>
      <translation>Enregistrer ce dossier avant de le quitter ?</translation>
    </message>
    <message>
      <source>The notice, the findings, your answers and letters, and what can be undone leave the memory of the program. What you copied here leaves the clipboard.</source>
      <translation>Le courrier, les résultats, vos réponses, vos lettres et ce qui peut être annulé quittent la mémoire du programme. Ce que vous avez copié ici quitte le presse-papiers.</translation>
    </message>
    <message>
      <source>Erase what is on the screen</source>
      <translation>Effacer ce qui est à l’écran</translation>
    </message>
    <message>
      <source>The saved case stays, unless you choose to erase its file too, for good.</source>
      <translation>Le dossier enregistré reste, sauf si vous choisissez d’effacer aussi son fichier, définitivement.</translation>
    </message>
    <message>
      <source>Erase the saved case too</source>
      <translation>Effacer aussi le dossier enregistré</translation>
    </message>
    <message>
      <source>PDF and letters that you saved elsewhere stay where you put them, and so does the notice itself.</source>
      <translation>Les PDF et les lettres enregistrés ailleurs restent où vous les avez mis ; le courrier lui-même aussi.</translation>
    </message>
    <message>
      <source>Erase nothing</source>
      <translation>Ne rien effacer</translation>
    </message>
    <message>
      <source>Erase everything?</source>
      <translation>Tout effacer ?</translation>
    </message>
    <message>
      <source>The case is saved.</source>
      <translation>Le dossier est enregistré.</translation>
    </message>
    <message>
      <source>Go to “Your case”</source>
      <translation>Aller à « Votre dossier »</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Fermer</translation>
    </message>
    <message>
      <source>The program holds nothing of you any more.</source>
      <translation>Le programme ne garde plus rien de vous.</translation>
    </message>
    <message>
      <source>Everything is erased</source>
      <translation>Tout est effacé</translation>
    </message>
    <message>
      <source>The keyring did not answer: the key of the case is still in it. Alone, it opens nothing.</source>
      <translation>Le trousseau n’a pas répondu : la clé du dossier y est encore. Seule, elle n’ouvre rien.</translation>
    </message>
    <message>
      <source>The keys at the head of the file were written over before it was removed. A modern disk (SSD), a backup or a synchronised folder may still hold a copy of the encrypted file: without its passphrase or its key, nobody reads it.</source>
      <translation>Les clés placées en tête du fichier ont été recouvertes avant sa suppression. Un disque récent (SSD), une sauvegarde ou un dossier synchronisé peut garder une copie du fichier chiffré : sans la phrase de passe ou la clé, personne ne la lit.</translation>
    </message>
  </context>
  <context>
    <name>CaseMessage</name>
    <message>
      <source>What was saved before is still there, unchanged.</source>
      <translation>Ce qui était enregistré est toujours là, inchangé.</translation>
    </message>
    <message>
      <source>Nothing was written, and what is on the screen is still there.</source>
      <translation>Rien n’a été écrit, et ce qui est à l’écran est toujours là.</translation>
    </message>
    <message>
      <source>This passphrase does not open the file.</source>
      <translation>Cette phrase de passe n’ouvre pas le fichier.</translation>
    </message>
    <message>
      <source>The file is whole, and nothing was changed in it.</source>
      <translation>Le fichier est intact, et rien n’y a été changé.</translation>
    </message>
    <message>
      <source>Type it again: capitals, accents and spaces count. Nobody can open the file without it, not even this program.</source>
      <translation>Tapez-la de nouveau : les majuscules, les accents et les espaces comptent. Personne ne peut ouvrir le fichier sans elle, pas même ce programme.</translation>
    </message>
    <message>
      <source>This passphrase is too short.</source>
      <translation>Cette phrase de passe est trop courte.</translation>
    </message>
    <message>
      <source>Choose at least {minimum} characters: four or five words that have nothing to do with one another are easy to remember.</source>
      <translation>Choisissez au moins {minimum} caractères : quatre ou cinq mots sans rapport entre eux se retiennent facilement.</translation>
    </message>
    <message>
      <source>The key of this file is not on this computer.</source>
      <translation>La clé de ce fichier n’est pas sur cet ordinateur.</translation>
    </message>
    <message>
      <source>The file is whole: it was closed on another computer.</source>
      <translation>Le fichier est intact : il a été fermé sur un autre ordinateur.</translation>
    </message>
    <message>
      <source>Type the passphrase that was chosen for it.</source>
      <translation>Tapez la phrase de passe choisie pour ce fichier.</translation>
    </message>
    <message>
      <source>Open it on the computer where it was saved. There you can give it a passphrase, with which it opens everywhere.</source>
      <translation>Ouvrez-le sur l’ordinateur où il a été enregistré. Vous pourrez lui donner là une phrase de passe, avec laquelle il s’ouvrira partout.</translation>
    </message>
    <message>
      <source>This file is damaged: it is no longer as it was written.</source>
      <translation>Ce fichier est abîmé : il n’est plus tel qu’il avait été écrit.</translation>
    </message>
    <message>
      <source>Nothing was changed in it, and no other case is concerned.</source>
      <translation>Rien n’y a été changé, et aucun autre dossier n’est concerné.</translation>
    </message>
    <message>
      <source>If you have a copy (backup, USB stick, e-mail), open the copy. A copy over the network may also have stopped half-way: copy the file again.</source>
      <translation>Si vous avez une copie (sauvegarde, clé USB, e-mail), ouvrez-la. Une copie par le réseau a aussi pu s’arrêter en chemin : copiez le fichier de nouveau.</translation>
    </message>
    <message>
      <source>This is not a case that this program saved.</source>
      <translation>Ce n’est pas un dossier enregistré par ce programme.</translation>
    </message>
    <message>
      <source>Nothing was changed in the file.</source>
      <translation>Rien n’a été changé dans ce fichier.</translation>
    </message>
    <message>
      <source>Choose a file whose name ends in .patientcheck.</source>
      <translation>Choisissez un fichier dont le nom finit par .patientcheck.</translation>
    </message>
    <message>
      <source>This file was saved by a more recent version of the program.</source>
      <translation>Ce fichier a été enregistré par une version plus récente du programme.</translation>
    </message>
    <message>
      <source>It is whole, and nothing was changed in it.</source>
      <translation>Il est intact, et rien n’y a été changé.</translation>
    </message>
    <message>
      <source>Bring the program up to date, then open the file again.</source>
      <translation>Mettez le programme à jour, puis ouvrez de nouveau le fichier.</translation>
    </message>
    <message>
      <source>This case is open already, on the computer “{holder}”.</source>
      <translation>Ce dossier est déjà ouvert, sur l’ordinateur « {holder} ».</translation>
    </message>
    <message>
      <source>This case is open already, somewhere else.</source>
      <translation>Ce dossier est déjà ouvert ailleurs.</translation>
    </message>
    <message>
      <source>Close it there, then open it again here.</source>
      <translation>Fermez-le là-bas, puis ouvrez-le ici.</translation>
    </message>
    <message>
      <source>This case was saved from another computer in the meantime.</source>
      <translation>Ce dossier a été enregistré entre-temps depuis un autre ordinateur.</translation>
    </message>
    <message>
      <source>Both are there: the one that was saved, and yours on the screen.</source>
      <translation>Les deux sont là : celui qui a été enregistré, et le vôtre à l’écran.</translation>
    </message>
    <message>
      <source>Save yours under another name, open the other one, and bring together what differs.</source>
      <translation>Enregistrez le vôtre sous un autre nom, ouvrez l’autre, et réunissez ce qui diffère.</translation>
    </message>
    <message>
      <source>This case is no longer there.</source>
      <translation>Ce dossier n’est plus là.</translation>
    </message>
    <message>
      <source>Nothing else was changed.</source>
      <translation>Rien d’autre n’a été changé.</translation>
    </message>
    <message>
      <source>It may have been moved or erased. If you need it still, save what is on the screen under a new name.</source>
      <translation>Il a pu être déplacé ou effacé. S’il vous est encore utile, enregistrez ce qui est à l’écran sous un nouveau nom.</translation>
    </message>
    <message>
      <source>There is a file of that name already.</source>
      <translation>Il y a déjà un fichier de ce nom.</translation>
    </message>
    <message>
      <source>It was not touched.</source>
      <translation>Il n’a pas été touché.</translation>
    </message>
    <message>
      <source>Choose another name.</source>
      <translation>Choisissez un autre nom.</translation>
    </message>
    <message>
      <source>The disk is full: the case could not be saved.</source>
      <translation>Le disque est plein : le dossier n’a pas pu être enregistré.</translation>
    </message>
    <message>
      <source>Make room on the disk, or save in another folder, before you close.</source>
      <translation>Avant de fermer, faites de la place sur le disque, ou enregistrez ailleurs.</translation>
    </message>
    <message>
      <source>Nothing may be written in this folder.</source>
      <translation>Il n’est pas permis d’écrire à cet endroit.</translation>
    </message>
    <message>
      <source>Save in a folder of your own, or ask whoever looks after this computer for the right to write there.</source>
      <translation>Enregistrez dans un répertoire à vous, ou demandez le droit d’écrire ici à la personne qui s’occupe de cet ordinateur.</translation>
    </message>
    <message>
      <source>This folder does not answer.</source>
      <translation>Cet emplacement ne répond pas.</translation>
    </message>
    <message>
      <source>What is on the screen is still there.</source>
      <translation>Ce qui est à l’écran est toujours là.</translation>
    </message>
    <message>
      <source>Check that the USB stick is in its place, or that the network works. You can also save in another folder.</source>
      <translation>Vérifiez que la clé USB est en place, ou que le réseau fonctionne. Vous pouvez aussi enregistrer ailleurs.</translation>
    </message>
    <message>
      <source>The keyring of this computer does not protect what is put in it.</source>
      <translation>Le trousseau de clés de cet ordinateur ne protège pas ce qu’on y met.</translation>
    </message>
    <message>
      <source>The keyring of this computer answered with an error.</source>
      <translation>Le trousseau de clés de cet ordinateur a répondu par une erreur.</translation>
    </message>
    <message>
      <source>This computer has no keyring, the protected place where passwords are kept.</source>
      <translation>Cet ordinateur n’a pas de trousseau de clés, l’endroit protégé où se gardent les mots de passe.</translation>
    </message>
    <message>
      <source>The keyring of this computer stayed locked.</source>
      <translation>Le trousseau de clés de cet ordinateur est resté fermé.</translation>
    </message>
    <message>
      <source>Try again and type its password, or choose a passphrase instead.</source>
      <translation>Essayez de nouveau et tapez son mot de passe, ou choisissez plutôt une phrase de passe.</translation>
    </message>
    <message>
      <source>The keyring of this computer did not answer.</source>
      <translation>Le trousseau de clés de cet ordinateur n’a pas répondu.</translation>
    </message>
    <message>
      <source>A window may be waiting for its password behind this one. You can also choose a passphrase instead.</source>
      <translation>Une fenêtre attend peut-être son mot de passe derrière celle-ci. Vous pouvez aussi choisir une phrase de passe.</translation>
    </message>
    <message>
      <source>Choose a passphrase: the file then opens with it, on any computer.</source>
      <translation>Choisissez une phrase de passe : le fichier s’ouvrira avec elle, sur n’importe quel ordinateur.</translation>
    </message>
  </context>
  <context>
    <name>CaseScreen</name>
    <message>
      <source>Your case</source>
      <translation>Votre dossier</translation>
    </message>
    <message>
      <source>Nothing is kept unless you want it: save to go on another day, print, or erase.</source>
      <translation>Rien n’est gardé sans vous : enregistrez pour reprendre un autre jour, imprimez, ou effacez.</translation>
    </message>
    <message>
      <source>What is kept when you save</source>
      <translation>Ce qui est gardé si vous enregistrez</translation>
    </message>
    <message>
      <source>All of it goes into one encrypted file. The program keeps no copy anywhere else, and sends nothing.</source>
      <translation>Tout va dans un seul fichier chiffré. Le programme n’en garde aucune copie ailleurs et n’envoie rien.</translation>
    </message>
    <message>
      <source>Save this case</source>
      <translation>Enregistrer ce dossier</translation>
    </message>
    <message>
      <source>&amp;Save this case…</source>
      <translation>&amp;Enregistrer ce dossier…</translation>
    </message>
    <message>
      <source>Stop waiting</source>
      <translation>Ne plus attendre</translation>
    </message>
    <message>
      <source>&amp;Save the changes</source>
      <translation>&amp;Enregistrer les changements</translation>
    </message>
    <message>
      <source>The case is being saved…</source>
      <translation>Enregistrement du dossier…</translation>
    </message>
    <message>
      <source>The case is saved.</source>
      <translation>Le dossier est enregistré.</translation>
    </message>
    <message>
      <source>Nothing was saved.</source>
      <translation>Rien n’a été enregistré.</translation>
    </message>
    <message>
      <source>summary</source>
      <translation>resume</translation>
    </message>
    <message>
      <source>sheet</source>
      <translation>fiche</translation>
    </message>
    <message>
      <source>The PDF is being made…</source>
      <translation>Création du PDF…</translation>
    </message>
    <message>
      <source>Saved: {name}</source>
      <translation>Enregistré : {name}</translation>
    </message>
  </context>
  <context>
    <name>CaseTable</name>
    <message>
      <source>Cases</source>
      <translation>Dossiers</translation>
    </message>
  </context>
  <context>
    <name>CaseTableModel</name>
    <message>
      <source>none</source>
      <translation>aucune</translation>
    </message>
    <message>
      <source>Case</source>
      <translation>Dossier</translation>
    </message>
    <message>
      <source>Organisation</source>
      <translation>Organisme</translation>
    </message>
    <message>
      <source>Where it stands</source>
      <translation>Où il en est</translation>
    </message>
    <message>
      <source>Next date</source>
      <translation>Prochaine date</translation>
    </message>
    <message>
      <source>Changed on</source>
      <translation>Modifié le</translation>
    </message>
    <message>
      <source>(no name)</source>
      <translation>(sans nom)</translation>
    </message>
  </context>
  <context>
    <name>CasesScreen</name>
    <message>
      <source>List of cases</source>
      <translation>Liste des dossiers</translation>
    </message>
    <message>
      <source>Find a case</source>
      <translation>Chercher un dossier</translation>
    </message>
    <message>
      <source>Name, initials, number or organisation</source>
      <translation>Nom, initiales, numéro ou organisme</translation>
    </message>
    <message>
      <source>All</source>
      <translation>Tous</translation>
    </message>
    <message>
      <source>Where they stand</source>
      <translation>Où ils en sont</translation>
    </message>
    <message>
      <source>Open this case</source>
      <translation>Ouvrir ce dossier</translation>
    </message>
    <message>
      <source>Delete this case…</source>
      <translation>Supprimer ce dossier…</translation>
    </message>
    <message>
      <source>Counts</source>
      <translation>Statistiques</translation>
    </message>
    <message>
      <source>Known breach…</source>
      <translation>Fuite connue…</translation>
    </message>
    <message>
      <source>&amp;New person</source>
      <translation>&amp;Nouvelle personne</translation>
    </message>
    <message>
      <source>&amp;Open the folder</source>
      <translation>&amp;Ouvrir le répertoire</translation>
    </message>
    <message>
      <source>The folder of the cases is closed. It opens with the desk’s passphrase.</source>
      <translation>Le répertoire des dossiers est fermé. Il s’ouvre avec la phrase de passe de la permanence.</translation>
    </message>
    <message numerus="yes">
      <source>%n case(s) will be due for deletion within a month.</source>
      <translation>
        <numerusform>%n dossier arrivera au terme de sa conservation d’ici un mois.</numerusform>
        <numerusform>%n dossiers arriveront au terme de leur conservation d’ici un mois.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n file(s) of the folder cannot be read.</source>
      <translation>
        <numerusform>%n fichier du répertoire ne peut pas être lu.</numerusform>
        <numerusform>%n fichiers du répertoire ne peuvent pas être lus.</numerusform>
      </translation>
    </message>
    <message>
      <source>Delete them…</source>
      <translation>Les supprimer…</translation>
    </message>
    <message numerus="yes">
      <source>%n case(s) reached the end of their time</source>
      <translation>
        <numerusform>%n dossier est arrivé au terme de sa conservation</numerusform>
        <numerusform>%n dossiers sont arrivés au terme de leur conservation</numerusform>
      </translation>
    </message>
    <message>
      <source>They are kept until you decide: nothing is deleted by itself.</source>
      <translation>Rien n’est supprimé tout seul : c’est à vous de décider.</translation>
    </message>
    <message>
      <source>{shown} of {count} cases</source>
      <translation>{shown} dossiers sur {count}</translation>
    </message>
  </context>
  <context>
    <name>CategoryDetail</name>
    <message>
      <source>No sentence of the notice is attached to this line.</source>
      <translation>Aucune phrase du courrier n’est rattachée à cette ligne.</translation>
    </message>
    <message>
      <source>Why?</source>
      <translation>Pourquoi ?</translation>
    </message>
    <message>
      <source>Shows the rule that was followed</source>
      <translation>Montre la règle suivie</translation>
    </message>
    <message>
      <source>Add to the list as…</source>
      <translation>Ajouter à la liste…</translation>
    </message>
    <message>
      <source>This is right</source>
      <translation>C’est juste</translation>
    </message>
    <message>
      <source>Change to…</source>
      <translation>Modifier…</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>Retirer</translation>
    </message>
    <message>
      <source>Back to what was found</source>
      <translation>Revenir à ce qui a été trouvé</translation>
    </message>
  </context>
  <context>
    <name>CategoryList</name>
    <message>
      <source>No data of that name.</source>
      <translation>Aucune donnée de ce nom.</translation>
    </message>
    <message>
      <source>Look for data that the notice does not mention</source>
      <translation>Chercher une donnée que le courrier ne mentionne pas</translation>
    </message>
    <message>
      <source>Look for data: address, photo, invoice…</source>
      <translation>Chercher une donnée : adresse, photo, facture…</translation>
    </message>
    <message>
      <source>Not ticked</source>
      <translation>Non coché</translation>
    </message>
    <message>
      <source>Unfolded</source>
      <translation>Déplié</translation>
    </message>
    <message>
      <source>Folded</source>
      <translation>Replié</translation>
    </message>
  </context>
  <context>
    <name>CategoryRow</name>
    <message>
      <source>Open: shows its proof</source>
      <translation>Ouvert : la preuve est montrée</translation>
    </message>
    <message>
      <source>Closed</source>
      <translation>Fermé</translation>
    </message>
    <message>
      <source>“{words}”</source>
      <translation>« {words} »</translation>
    </message>
    <message numerus="yes">
      <source>%n passage(s)</source>
      <translation>
        <numerusform>%n passage</numerusform>
        <numerusform>%n passages</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Change</name>
    <message>
      <source>{count} lines changed.</source>
      <translation>{count} lignes modifiées.</translation>
    </message>
    <message>
      <source>Your list of appointments changed.</source>
      <translation>Votre liste de rendez-vous a changé.</translation>
    </message>
    <message>
      <source>{label}: now “{status}”.</source>
      <translation>{label} : « {status} » désormais.</translation>
    </message>
    <message>
      <source>as it was found</source>
      <translation>comme le programme l’avait trouvé</translation>
    </message>
    <message>
      <source>{label}: {mark}.</source>
      <translation>{label} : {mark}.</translation>
    </message>
    <message>
      <source>Organisation corrected.</source>
      <translation>Organisme corrigé.</translation>
    </message>
    <message>
      <source>Date corrected.</source>
      <translation>Date corrigée.</translation>
    </message>
    <message>
      <source>Number corrected.</source>
      <translation>Nombre corrigé.</translation>
    </message>
  </context>
  <context>
    <name>Clearing</name>
    <message>
      <source>Empty the field</source>
      <translation>Vider le champ</translation>
    </message>
  </context>
  <context>
    <name>Combination</name>
    <message>
      <source>What protects you</source>
      <translation>Ce qui vous protège</translation>
    </message>
  </context>
  <context>
    <name>CombinationsCard</name>
    <message>
      <source>What these data allow together</source>
      <translation>Ce que ces données permettent ensemble</translation>
    </message>
    <message numerus="yes">
      <source>%n situation(s) to know of, each with its answer.</source>
      <translation>
        <numerusform>%n situation à connaître, avec sa parade.</numerusform>
        <numerusform>%n situations à connaître, chacune avec sa parade.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Show the others (%n)</source>
      <translation>
        <numerusform>Voir l’autre (%n)</numerusform>
        <numerusform>Voir les autres (%n)</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Copying</name>
    <message>
      <source>Copied: you can paste it anywhere.</source>
      <translation>Copié : vous pouvez le coller où vous voulez.</translation>
    </message>
  </context>
  <context>
    <name>CountTable</name>
    <message>
      <source>All the numbers</source>
      <translation>Tous les chiffres</translation>
    </message>
    <message>
      <source>Number</source>
      <translation>Nombre</translation>
    </message>
    <message>
      <source>What</source>
      <translation>Quoi</translation>
    </message>
    <message>
      <source>Breach</source>
      <translation>Fuite</translation>
    </message>
    <message>
      <source>When</source>
      <translation>Quand</translation>
    </message>
  </context>
  <context>
    <name>CountsScreen</name>
    <message>
      <source>Anonymous counts</source>
      <translation>Statistiques anonymes</translation>
    </message>
    <message>
      <source>People who agreed are counted, per month and per breach. Nothing here tells of a person: what is under five joins what it resembles.</source>
      <translation>Les personnes qui l’ont accepté sont comptées, par mois et par fuite. Rien ici ne parle d’une personne : ce qui est inférieur à cinq rejoint ce qui lui ressemble.</translation>
    </message>
    <message>
      <source>No number to show yet: fewer than five people agreed.</source>
      <translation>Aucun chiffre à montrer encore : moins de cinq personnes ont accepté.</translation>
    </message>
    <message>
      <source>Cases per breach</source>
      <translation>Dossiers par fuite</translation>
    </message>
    <message>
      <source>All the numbers</source>
      <translation>Tous les chiffres</translation>
    </message>
    <message>
      <source>&amp;Save as a table (CSV)…</source>
      <translation>&amp;Enregistrer le tableau (CSV)…</translation>
    </message>
    <message>
      <source>List of cases</source>
      <translation>Liste des dossiers</translation>
    </message>
    <message>
      <source>others, too few to be told apart</source>
      <translation>autres, trop rares pour être distinguées</translation>
    </message>
    <message>
      <source>cases</source>
      <translation>dossiers</translation>
    </message>
    <message>
      <source>data: {name}</source>
      <translation>donnée : {name}</translation>
    </message>
    <message>
      <source>step done: {name}</source>
      <translation>démarche faite : {name}</translation>
    </message>
    <message>
      <source>Saved: {name}</source>
      <translation>Enregistré : {name}</translation>
    </message>
  </context>
  <context>
    <name>Crash</name>
    <message>
      <source>A fault of the program</source>
      <translation>Une erreur du programme</translation>
    </message>
    <message>
      <source>The program made a mistake. Nothing was sent, and your file is intact.</source>
      <translation>Le programme s’est trompé. Rien n’a été envoyé et votre fichier est intact.</translation>
    </message>
    <message>
      <source>You can go on, or close the window and open it again. The details below say where the fault is; they hold nothing of your notice.</source>
      <translation>Vous pouvez continuer, ou fermer la fenêtre et la rouvrir. Les détails ci-dessous disent où se trouve l’erreur ; ils ne contiennent rien de votre courrier.</translation>
    </message>
  </context>
  <context>
    <name>DatesView</name>
    <message>
      <source>Dates</source>
      <translation>Dates</translation>
    </message>
    <message numerus="yes">
      <source>%n date(s) to keep in mind</source>
      <translation>
        <numerusform>%n date à retenir</numerusform>
        <numerusform>%n dates à retenir</numerusform>
      </translation>
    </message>
    <message>
      <source>No date yet</source>
      <translation>Pas encore de date</translation>
    </message>
    <message>
      <source>Counted in French time, weekends and public holidays included. The calendar file names neither you nor the organisation.</source>
      <translation>Comptées à l’heure de Paris, week-ends et jours fériés compris. Le fichier d’agenda ne nomme ni vous, ni l’organisme.</translation>
    </message>
    <message>
      <source>Gone by</source>
      <translation>Passées</translation>
    </message>
    <message>
      <source>Dates appear here as your steps go on</source>
      <translation>Les dates apparaissent ici au fil de vos démarches</translation>
    </message>
    <message>
      <source>The answer of the organisation, of the CNIL, the limits of a bank…</source>
      <translation>La réponse de l’organisme, celle de la CNIL, les délais d’une banque…</translation>
    </message>
    <message>
      <source>{what}, if the step is done today</source>
      <translation>{what}, si la démarche est faite aujourd’hui</translation>
    </message>
  </context>
  <context>
    <name>DayField</name>
    <message>
      <source>For example 21/07/2026</source>
      <translation>Par exemple 21/07/2026</translation>
    </message>
    <message>
      <source>Write a whole day, today at the latest, such as 21/07/2026.</source>
      <translation>Écrivez un jour entier, au plus tard aujourd’hui, comme 21/07/2026.</translation>
    </message>
  </context>
  <context>
    <name>Deadline</name>
    <message>
      <source>today</source>
      <translation>aujourd’hui</translation>
    </message>
    <message numerus="yes">
      <source>in %n day(s)</source>
      <translation>
        <numerusform>dans %n jour</numerusform>
        <numerusform>dans %n jours</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n day(s) ago</source>
      <translation>
        <numerusform>il y a %n jour</numerusform>
        <numerusform>il y a %n jours</numerusform>
      </translation>
    </message>
    <message>
      <source>To be done by this day</source>
      <translation>À faire au plus tard ce jour-là</translation>
    </message>
    <message>
      <source>A date to watch</source>
      <translation>Date à surveiller</translation>
    </message>
  </context>
  <context>
    <name>Desk</name>
    <message>
      <source>To do</source>
      <translation>À faire</translation>
    </message>
    <message>
      <source>Awaiting an answer</source>
      <translation>En attente de réponse</translation>
    </message>
    <message>
      <source>Closed</source>
      <translation>Clos</translation>
    </message>
    <message>
      <source>Other breaches, too few to be told apart</source>
      <translation>Autres fuites, trop rares pour être distinguées</translation>
    </message>
    <message>
      <source>Breach without a name</source>
      <translation>Fuite sans nom</translation>
    </message>
    <message>
      <source>since the beginning</source>
      <translation>depuis le début</translation>
    </message>
    <message>
      <source>One case of “{breach}”, in {month}</source>
      <translation>Un dossier pour « {breach} », en {month}</translation>
    </message>
    <message>
      <source>Data: {name}</source>
      <translation>Donnée : {name}</translation>
    </message>
    <message>
      <source>Step done: {name}</source>
      <translation>Démarche faite : {name}</translation>
    </message>
  </context>
  <context>
    <name>DeskFlow</name>
    <message>
      <source>Opening the folder of the cases</source>
      <translation>Ouverture du répertoire des dossiers</translation>
    </message>
    <message>
      <source>Passphrase of the desk</source>
      <translation>Phrase de passe de la permanence</translation>
    </message>
    <message>
      <source>Type the passphrase of the desk. With a keyring, this computer asks once.</source>
      <translation>Saisissez la phrase de passe de la permanence. Avec un trousseau, cet ordinateur ne la demande qu’une fois.</translation>
    </message>
    <message>
      <source>Go back, to save it</source>
      <translation>Revenir, pour l’enregistrer</translation>
    </message>
    <message>
      <source>Forget it</source>
      <translation>L’oublier</translation>
    </message>
    <message>
      <source>Their corrections and answers are nowhere else. The screen is empty now.</source>
      <translation>Ses corrections et ses réponses ne sont nulle part ailleurs. L’écran est maintenant vide.</translation>
    </message>
    <message>
      <source>This person’s case is not saved</source>
      <translation>Le dossier de cette personne n’est pas enregistré</translation>
    </message>
    <message>
      <source>(no name)</source>
      <translation>(sans nom)</translation>
    </message>
    <message numerus="yes">
      <source>Delete %n case(s) for good?</source>
      <translation>
        <numerusform>Supprimer définitivement %n dossier ?</numerusform>
        <numerusform>Supprimer définitivement %n dossiers ?</numerusform>
      </translation>
    </message>
    <message>
      <source>Their time is over, as the desk’s rule says: {names}</source>
      <translation>Leur durée de conservation est passée, selon la règle de la permanence : {names}</translation>
    </message>
    <message>
      <source>The anonymous counts stay. A case that is open somewhere stays too.</source>
      <translation>Les statistiques anonymes restent. Un dossier ouvert quelque part reste aussi.</translation>
    </message>
    <message>
      <source>Delete them</source>
      <translation>Les supprimer</translation>
    </message>
    <message>
      <source>Keep them for now</source>
      <translation>Les garder pour l’instant</translation>
    </message>
    <message>
      <source>Delete the case “{name}” for good?</source>
      <translation>Supprimer définitivement le dossier « {name} » ?</translation>
    </message>
    <message>
      <source>Its file is overwritten at its head, then removed. A disk (SSD) or a backup may still hold an encrypted copy, which nobody reads without the desk’s key.</source>
      <translation>L’en-tête de son fichier est recouvert, puis le fichier est supprimé. Un disque (SSD) ou une sauvegarde peut garder une copie chiffrée, que personne ne lit sans la clé de la permanence.</translation>
    </message>
    <message>
      <source>Delete it</source>
      <translation>Le supprimer</translation>
    </message>
    <message>
      <source>Keep it</source>
      <translation>Le garder</translation>
    </message>
    <message>
      <source>I am still here</source>
      <translation>Je suis toujours là</translation>
    </message>
    <message>
      <source>Without a sign, the screen goes to the next person in one minute and locks. What is in an open case is saved first; what was never saved is forgotten.</source>
      <translation>Sans un signe, l’écran passe à la personne suivante dans une minute et se verrouille. Un dossier ouvert est d’abord enregistré ; ce qui ne l’a jamais été est oublié.</translation>
    </message>
    <message>
      <source>Is somebody there?</source>
      <translation>Y a-t-il quelqu’un ?</translation>
    </message>
  </context>
  <context>
    <name>DeskForm</name>
    <message>
      <source>Name, initials or number on the list</source>
      <translation>Nom, initiales ou numéro sur la liste</translation>
    </message>
    <message>
      <source>Where does this case stand?</source>
      <translation>Où en est ce dossier ?</translation>
    </message>
    <message>
      <source>The person agrees to be counted, without a name</source>
      <translation>La personne accepte d’être comptée, sans son nom</translation>
    </message>
    <message>
      <source>What is counted is shown below; it stays when the case is deleted.</source>
      <translation>Ce qui est compté est montré ci-dessous ; cela reste quand le dossier est supprimé.</translation>
    </message>
    <message>
      <source>Exactly what would be counted</source>
      <translation>Exactement ce qui serait compté</translation>
    </message>
  </context>
  <context>
    <name>DeskPart</name>
    <message>
      <source>Not on the list yet: save to put it there.</source>
      <translation>Pas encore sur la liste : enregistrez pour l’y mettre.</translation>
    </message>
    <message>
      <source>Modified: the latest changes are not saved yet.</source>
      <translation>Modifié : les derniers changements ne sont pas encore enregistrés.</translation>
    </message>
    <message>
      <source>Everything on the screen is saved in the desk’s folder.</source>
      <translation>Tout ce qui est à l’écran est enregistré dans le répertoire de la permanence.</translation>
    </message>
  </context>
  <context>
    <name>DeskSettingsDialog</name>
    <message>
      <source>Help desk</source>
      <translation>Permanence</translation>
    </message>
    <message>
      <source>For an association that receives people at a shared computer: cases in an encrypted folder, the next person in one stroke, and a lock when nobody touches the keys.</source>
      <translation>Pour une association et son ordinateur partagé. Des dossiers chiffrés dans un répertoire, la personne suivante d’un seul geste, un verrouillage quand personne ne touche au clavier.</translation>
    </message>
    <message>
      <source>This computer is that of a help desk</source>
      <translation>Cet ordinateur est celui d’une permanence</translation>
    </message>
    <message>
      <source>Use these settings</source>
      <translation>Appliquer ces réglages</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Annuler</translation>
    </message>
    <message>
      <source>No folder is chosen yet.</source>
      <translation>Aucun répertoire n’est encore choisi.</translation>
    </message>
    <message>
      <source>A new help desk: choose its passphrase. Every computer of the desk needs it.</source>
      <translation>Une nouvelle permanence : choisissez sa phrase de passe. Chaque ordinateur de la permanence en aura besoin.</translation>
    </message>
    <message>
      <source>The folder of a help desk. Type its passphrase, once on this computer.</source>
      <translation>Le répertoire d’une permanence. Saisissez sa phrase de passe, une fois sur cet ordinateur.</translation>
    </message>
    <message>
      <source>Folder of the cases</source>
      <translation>Répertoire des dossiers</translation>
    </message>
    <message>
      <source>Choose a folder…</source>
      <translation>Choisir un répertoire…</translation>
    </message>
    <message>
      <source>Passphrase of the desk</source>
      <translation>Phrase de passe de la permanence</translation>
    </message>
    <message>
      <source>The same passphrase, once more</source>
      <translation>La même, une seconde fois</translation>
    </message>
    <message>
      <source>Without a key or a move of the mouse: next person, and lock, after</source>
      <translation>Sans frappe ni mouvement de souris : personne suivante et verrouillage après</translation>
    </message>
    <message numerus="yes">
      <source>%n minute(s)</source>
      <translation>
        <numerusform>%n minute</numerusform>
        <numerusform>%n minutes</numerusform>
      </translation>
    </message>
    <message>
      <source>Adviser’s name, on letters</source>
      <translation>Nom de la personne qui reçoit, sur les lettres</translation>
    </message>
    <message>
      <source>Association, address and telephone, on letters</source>
      <translation>Association, adresse et téléphone, sur les lettres</translation>
    </message>
    <message>
      <source>Choose a folder first.</source>
      <translation>Choisissez d’abord un répertoire.</translation>
    </message>
    <message>
      <source>The two passphrases are not the same.</source>
      <translation>Les deux phrases de passe ne sont pas identiques.</translation>
    </message>
  </context>
  <context>
    <name>DetailsForm</name>
    <message>
      <source>Details for the letters</source>
      <translation>Coordonnées pour les lettres</translation>
    </message>
    <message>
      <source>Your details, for the letters</source>
      <translation>Vos coordonnées, pour les lettres</translation>
    </message>
    <message>
      <source>They stay in this window: nothing keeps them unless you save your case.</source>
      <translation>Elles restent dans cette fenêtre : rien ne les garde, sauf si vous enregistrez votre dossier.</translation>
    </message>
    <message numerus="yes">
      <source>%n filled in of {total}</source>
      <translation>
        <numerusform>%n sur {total} remplie</numerusform>
        <numerusform>%n sur {total} remplies</numerusform>
      </translation>
    </message>
    <message>
      <source>You, who sign</source>
      <translation>Vous, qui signez</translation>
    </message>
    <message>
      <source>The person for whom you write</source>
      <translation>La personne pour qui vous écrivez</translation>
    </message>
    <message>
      <source>The organisation</source>
      <translation>L’organisme</translation>
    </message>
    <message>
      <source>Your bank</source>
      <translation>Votre banque</translation>
    </message>
    <message>
      <source>First name and name</source>
      <translation>Prénom et nom</translation>
    </message>
    <message>
      <source>Postal address</source>
      <translation>Adresse postale</translation>
    </message>
    <message>
      <source>E-mail</source>
      <translation>E-mail</translation>
    </message>
    <message>
      <source>Date of birth</source>
      <translation>Date de naissance</translation>
    </message>
    <message>
      <source>Town where you sign</source>
      <translation>Ville où vous signez</translation>
    </message>
    <message>
      <source>Telephone</source>
      <translation>Téléphone</translation>
    </message>
    <message>
      <source>Your patient or customer number</source>
      <translation>Votre numéro de patient ou de client</translation>
    </message>
    <message>
      <source>Their first name and name</source>
      <translation>Son prénom et son nom</translation>
    </message>
    <message>
      <source>Their date of birth</source>
      <translation>Sa date de naissance</translation>
    </message>
    <message>
      <source>Their patient or customer number</source>
      <translation>Son numéro de patient ou de client</translation>
    </message>
    <message>
      <source>Name of the organisation</source>
      <translation>Nom de l’organisme</translation>
    </message>
    <message>
      <source>Address of the organisation</source>
      <translation>Adresse de l’organisme</translation>
    </message>
    <message>
      <source>E-mail of the organisation</source>
      <translation>E-mail de l’organisme</translation>
    </message>
    <message>
      <source>Name of the bank</source>
      <translation>Nom de la banque</translation>
    </message>
    <message>
      <source>Address of the bank</source>
      <translation>Adresse de la banque</translation>
    </message>
  </context>
  <context>
    <name>Dialog</name>
    <message>
      <source>Close</source>
      <translation>Fermer</translation>
    </message>
    <message>
      <source>Notices</source>
      <translation>Courriers</translation>
    </message>
    <message>
      <source>All files</source>
      <translation>Tous les fichiers</translation>
    </message>
    <message>
      <source>Choose your notice</source>
      <translation>Choisissez votre courrier</translation>
    </message>
    <message>
      <source>Keyboard</source>
      <translation>Raccourcis clavier</translation>
    </message>
    <message>
      <source>Version {version}. Free software under the EUPL 1.2 licence.</source>
      <translation>Version {version}. Logiciel libre, sous licence EUPL 1.2.</translation>
    </message>
    <message>
      <source>An independent program: it belongs neither to the State, nor to the CNIL, nor to any organisation that holds your data.</source>
      <translation>Ce programme est indépendant : il n’appartient ni à l’État, ni à la CNIL, ni à un organisme qui détient vos données.</translation>
    </message>
    <message>
      <source>It works without the Internet. It keeps no file, no text and no result, unless you save your case yourself; only the settings and the place of the window are kept.</source>
      <translation>Il fonctionne sans Internet. Il ne garde ni fichier, ni texte, ni résultat, sauf si vous enregistrez vous-même votre dossier ; seuls les réglages et la place de la fenêtre sont gardés.</translation>
    </message>
    <message>
      <source>It reads words and can be wrong. Each result shows its sentence: you decide.</source>
      <translation>Il lit des mots et peut se tromper. Chaque résultat montre sa phrase : c’est vous qui décidez.</translation>
    </message>
    <message>
      <source>Typeface: Atkinson Hyperlegible, Braille Institute of America (OFL).</source>
      <translation>Police de caractères : Atkinson Hyperlegible, Braille Institute of America (OFL).</translation>
    </message>
    <message>
      <source>About Patient Check</source>
      <translation>À propos de Patient Check</translation>
    </message>
  </context>
  <context>
    <name>Disclosure</name>
    <message>
      <source>Unfolded</source>
      <translation>Déplié</translation>
    </message>
    <message>
      <source>Folded</source>
      <translation>Replié</translation>
    </message>
  </context>
  <context>
    <name>DropZone</name>
    <message>
      <source>Drop your notice here</source>
      <translation>Déposez votre courrier ici</translation>
    </message>
    <message>
      <source>or click to choose a file</source>
      <translation>ou cliquez pour choisir un fichier</translation>
    </message>
    <message>
      <source>PDF, photo or scan, e-mail, Word, LibreOffice, web page or plain text</source>
      <translation>PDF, photo ou scan, e-mail, Word, LibreOffice, page web ou texte</translation>
    </message>
  </context>
  <context>
    <name>EditQuestionCard</name>
    <message>
      <source>Your case changed since you wrote this text</source>
      <translation>Votre dossier a changé depuis que vous avez écrit ce texte</translation>
    </message>
    <message>
      <source>Your text is still here, word for word. Choose what becomes of it.</source>
      <translation>Votre texte est toujours là, mot pour mot. Choisissez ce qu’il devient.</translation>
    </message>
    <message numerus="yes">
      <source>New in the proposed letter (%n)</source>
      <translation>
        <numerusform>Nouveau dans la lettre proposée (%n)</numerusform>
        <numerusform>Nouveau dans la lettre proposée (%n)</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>No longer in it (%n)</source>
      <translation>
        <numerusform>N’y est plus (%n)</numerusform>
        <numerusform>N’y sont plus (%n)</numerusform>
      </translation>
    </message>
    <message>
      <source>Keep my text</source>
      <translation>Garder mon texte</translation>
    </message>
    <message>
      <source>Take the proposed letter</source>
      <translation>Prendre la lettre proposée</translation>
    </message>
  </context>
  <context>
    <name>Examples</name>
    <message>
      <source>Or see with an example:</source>
      <translation>Ou voyez avec un exemple :</translation>
    </message>
    <message>
      <source>general practitioner</source>
      <translation>médecin généraliste</translation>
    </message>
    <message>
      <source>physiotherapist</source>
      <translation>kiné</translation>
    </message>
    <message>
      <source>psy</source>
      <comment>an ambiguous word in both languages</comment>
      <translation>psy</translation>
    </message>
    <message>
      <source>Gustave Roussy</source>
      <translation>Gustave Roussy</translation>
    </message>
    <message>
      <source>Adds this example to your list</source>
      <translation>Ajoute cet exemple à votre liste</translation>
    </message>
  </context>
  <context>
    <name>ExitRow</name>
    <message>
      <source>Leave this screen at once (Esc)</source>
      <translation>Quitter cet écran tout de suite (Échap)</translation>
    </message>
    <message>
      <source>Shows an empty page. Nothing is lost: you can come back.</source>
      <translation>Montre une page vide. Rien n’est perdu : vous pouvez revenir.</translation>
    </message>
  </context>
  <context>
    <name>ExplainedText</name>
    <message>
      <source>{word}: {meaning}</source>
      <translation>{word} : {meaning}</translation>
    </message>
    <message>
      <source>Words explained: {words}. Arrow keys: what they mean. Enter: the glossary.</source>
      <translation>Mots expliqués : {words}. Flèches : leur sens. Entrée : le glossaire.</translation>
    </message>
  </context>
  <context>
    <name>ExportMessage</name>
    <message>
      <source>Nothing was written. Your text and your answers are still here, on the screen.</source>
      <translation>Rien n’a été écrit. Votre texte et vos réponses sont toujours là, à l’écran.</translation>
    </message>
    <message>
      <source>This file could not be made.</source>
      <translation>Ce fichier n’a pas pu être fabriqué.</translation>
    </message>
    <message>
      <source>Save it as plain text, or copy the text and paste it in your usual program.</source>
      <translation>Enregistrez-le en texte simple, ou copiez le texte et collez-le dans votre logiciel habituel.</translation>
    </message>
    <message>
      <source>There is a file of that name already.</source>
      <translation>Un fichier porte déjà ce nom.</translation>
    </message>
    <message>
      <source>It was not touched, and your text is still here.</source>
      <translation>Il n’a pas été touché, et votre texte est toujours là.</translation>
    </message>
    <message>
      <source>Choose another name.</source>
      <translation>Choisissez un autre nom.</translation>
    </message>
    <message>
      <source>This name is that of a folder or of a device, not of a file.</source>
      <translation>Ce nom est celui d’un dossier ou d’un appareil, pas d’un fichier.</translation>
    </message>
    <message>
      <source>Choose another name, in your documents for example.</source>
      <translation>Choisissez un autre nom, par exemple dans vos documents.</translation>
    </message>
    <message>
      <source>The disk is full.</source>
      <translation>Le disque est plein.</translation>
    </message>
    <message>
      <source>Choose another disk or a USB stick, or make some room first.</source>
      <translation>Choisissez un autre disque ou une clé USB, ou faites d’abord un peu de place.</translation>
    </message>
    <message>
      <source>Nothing may be written in this folder.</source>
      <translation>Rien ne peut être écrit dans ce dossier.</translation>
    </message>
    <message>
      <source>Choose a folder of your own, your documents for example.</source>
      <translation>Choisissez un dossier à vous, par exemple vos documents.</translation>
    </message>
    <message>
      <source>This folder does not answer.</source>
      <translation>Ce dossier ne répond pas.</translation>
    </message>
    <message>
      <source>Check that the USB stick is in its place or that the network works, or choose another folder.</source>
      <translation>Vérifiez que la clé USB est bien branchée ou que le réseau fonctionne, ou choisissez un autre dossier.</translation>
    </message>
  </context>
  <context>
    <name>FactsCard</name>
    <message>
      <source>Organisation</source>
      <translation>Organisme</translation>
    </message>
    <message>
      <source>Not known</source>
      <translation>Non connu</translation>
    </message>
    <message>
      <source>Date of the incident</source>
      <translation>Date de l’incident</translation>
    </message>
    <message>
      <source>How many</source>
      <translation>Combien</translation>
    </message>
    <message>
      <source>Correct</source>
      <translation>Corriger</translation>
    </message>
    <message>
      <source>Organisation, date and number</source>
      <translation>Organisme, date et nombre</translation>
    </message>
    <message>
      <source>Organisation not known</source>
      <translation>Organisme non connu</translation>
    </message>
    <message>
      <source>date not known</source>
      <translation>date non connue</translation>
    </message>
    <message>
      <source>What the number counts</source>
      <translation>Ce que le nombre compte</translation>
    </message>
    <message>
      <source>What the number counts: {unit}</source>
      <translation>Ce que le nombre compte : {unit}</translation>
    </message>
    <message>
      <source>Write a day or a month, such as 21/07/2020 or July 2020.</source>
      <translation>Écrivez un jour ou un mois, par exemple 21/07/2020 ou juillet 2020.</translation>
    </message>
    <message>
      <source>Write a number, such as 6128.</source>
      <translation>Écrivez un nombre, par exemple 6128.</translation>
    </message>
  </context>
  <context>
    <name>Field</name>
    <message>
      <source>See it in the notice: {name}</source>
      <translation>Voir dans le courrier : {name}</translation>
    </message>
  </context>
  <context>
    <name>FindingsScreen</name>
    <message>
      <source>You have gone through the whole list. Next: what it can reveal.</source>
      <translation>Vous avez parcouru toute la liste. Ensuite : ce que cela peut révéler.</translation>
    </message>
    <message>
      <source>The list</source>
      <translation>La liste</translation>
    </message>
    <message>
      <source>The notice</source>
      <translation>Le courrier</translation>
    </message>
    <message>
      <source>Undo (Ctrl+Z)</source>
      <translation>Annuler (Ctrl+Z)</translation>
    </message>
    <message>
      <source>Redo (Ctrl+Shift+Z)</source>
      <translation>Rétablir (Ctrl+Maj+Z)</translation>
    </message>
    <message>
      <source>&amp;Confirm the list</source>
      <translation>&amp;Confirmer la liste</translation>
    </message>
    <message>
      <source>&amp;Choose another file…</source>
      <translation>&amp;Choisir un autre fichier…</translation>
    </message>
    <message>
      <source>&amp;See what it can reveal</source>
      <translation>&amp;Voir ce que cela révèle</translation>
    </message>
  </context>
  <context>
    <name>GlossaryDialog</name>
    <message>
      <source>Words explained</source>
      <translation>Mots expliqués</translation>
    </message>
    <message>
      <source>Find a word</source>
      <translation>Chercher un mot</translation>
    </message>
    <message>
      <source>Down arrow: the words found.</source>
      <translation>Flèche vers le bas : les mots trouvés.</translation>
    </message>
    <message>
      <source>for example: CNIL, encrypted, mandate</source>
      <translation>par exemple : CNIL, chiffré, mandat</translation>
    </message>
    <message>
      <source>No word found. Try another spelling, or fewer letters.</source>
      <translation>Aucun mot trouvé. Essayez une autre orthographe, ou moins de lettres.</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Fermer</translation>
    </message>
    <message numerus="yes">
      <source>%n word(s)</source>
      <translation>
        <numerusform>%n mot</numerusform>
        <numerusform>%n mots</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Group</name>
    <message>
      <source>Who you are</source>
      <translation>Votre identité</translation>
    </message>
    <message>
      <source>How to reach you</source>
      <translation>Vos coordonnées</translation>
    </message>
    <message>
      <source>Official numbers and papers</source>
      <translation>Numéros et papiers officiels</translation>
    </message>
    <message>
      <source>Your accounts</source>
      <translation>Vos comptes et mots de passe</translation>
    </message>
    <message>
      <source>Your money</source>
      <translation>Votre argent</translation>
    </message>
    <message>
      <source>Your health insurance</source>
      <translation>Votre assurance santé</translation>
    </message>
    <message>
      <source>Your appointments and stays</source>
      <translation>Vos rendez-vous et séjours</translation>
    </message>
    <message>
      <source>Your health</source>
      <translation>Votre santé</translation>
    </message>
    <message>
      <source>Other data</source>
      <translation>Autres données</translation>
    </message>
  </context>
  <context>
    <name>GuideView</name>
    <message>
      <source>Complaint to the CNIL</source>
      <translation>Plainte à la CNIL</translation>
    </message>
    <message>
      <source>The complaint to the CNIL, step by step</source>
      <translation>La plainte à la CNIL, pas à pas</translation>
    </message>
    <message numerus="yes">
      <source>%n blank(s) to fill in the text. Nothing is sent from here.</source>
      <translation>
        <numerusform>%n blanc à remplir dans le texte. Rien n’est envoyé d’ici.</numerusform>
        <numerusform>%n blancs à remplir dans le texte. Rien n’est envoyé d’ici.</numerusform>
      </translation>
    </message>
    <message>
      <source>The text is ready. Nothing is sent from here.</source>
      <translation>Le texte est prêt. Rien n’est envoyé d’ici.</translation>
    </message>
    <message>
      <source>What to attach</source>
      <translation>Ce qu’il faut joindre</translation>
    </message>
    <message>
      <source>Where to send it</source>
      <translation>Où l’envoyer</translation>
    </message>
    <message>
      <source>The text to paste</source>
      <translation>Le texte à coller</translation>
    </message>
    <message>
      <source>In French, as the CNIL asks. Blanks stand out: fill them in, or take out.</source>
      <translation>Les blancs sont surlignés : remplissez-les, ou supprimez-les.</translation>
    </message>
    <message>
      <source>Copy the subject</source>
      <translation>Copier l’objet</translation>
    </message>
    <message>
      <source>Copy the text</source>
      <translation>Copier le texte</translation>
    </message>
    <message>
      <source>Fill in and change the text</source>
      <translation>Compléter et modifier le texte</translation>
    </message>
    <message>
      <source>Text of the complaint to the CNIL</source>
      <translation>Texte de la plainte à la CNIL</translation>
    </message>
    <message>
      <source>The criminal complaint is another road: it has a letter of its own.</source>
      <translation>La plainte pénale est un autre chemin : elle a sa propre lettre.</translation>
    </message>
  </context>
  <context>
    <name>Headline</name>
    <message>
      <source>No data is on the list</source>
      <translation>Aucune donnée dans la liste</translation>
    </message>
    <message numerus="yes">
      <source>%n data on your list</source>
      <translation>
        <numerusform>%n donnée dans votre liste</numerusform>
        <numerusform>%n données dans votre liste</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n data of {named} leaked</source>
      <translation>
        <numerusform>%n donnée sur {named} a fuité</numerusform>
        <numerusform>%n données sur {named} ont fuité</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n data of {named} may have leaked</source>
      <translation>
        <numerusform>%n donnée sur {named} a peut-être fuité</numerusform>
        <numerusform>%n données sur {named} ont peut-être fuité</numerusform>
      </translation>
    </message>
    <message>
      <source>No data is said to have leaked</source>
      <translation>Aucune donnée n’est annoncée comme fuitée</translation>
    </message>
    <message numerus="yes">
      <source>%n leaked</source>
      <translation>
        <numerusform>%n a fuité</numerusform>
        <numerusform>%n ont fuité</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n perhaps</source>
      <translation>
        <numerusform>%n peut-être</numerusform>
        <numerusform>%n peut-être</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n only if given</source>
      <translation>
        <numerusform>%n seulement si…</numerusform>
        <numerusform>%n seulement si…</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n for some people</source>
      <translation>
        <numerusform>%n pour certains</numerusform>
        <numerusform>%n pour certains</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n ruled out</source>
      <translation>
        <numerusform>%n exclue</numerusform>
        <numerusform>%n exclues</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>HiddenScreen</name>
    <message>
      <source>Empty page</source>
      <translation>Page vide</translation>
    </message>
    <message>
      <source>Resume</source>
      <translation>Reprendre</translation>
    </message>
  </context>
  <context>
    <name>Hiding</name>
    <message>
      <source>Untitled</source>
      <translation>Sans titre</translation>
    </message>
  </context>
  <context>
    <name>Keys</name>
    <message>
      <source>Everywhere</source>
      <translation>Partout</translation>
    </message>
    <message>
      <source>On this screen</source>
      <translation>Sur cet écran</translation>
    </message>
    <message>
      <source>Tab</source>
      <translation>Tab</translation>
    </message>
    <message>
      <source>Go to the next control</source>
      <translation>Aller à l’élément suivant</translation>
    </message>
    <message>
      <source>Shift+Tab</source>
      <translation>Maj+Tab</translation>
    </message>
    <message>
      <source>Go back to the previous control</source>
      <translation>Revenir à l’élément précédent</translation>
    </message>
    <message>
      <source>Space</source>
      <translation>Espace</translation>
    </message>
    <message>
      <source>Press a button, open or close a line</source>
      <translation>Appuyer sur un bouton, ouvrir ou fermer une ligne</translation>
    </message>
    <message>
      <source>Enter</source>
      <translation>Entrée</translation>
    </message>
    <message>
      <source>Press a button; on a marked passage, show its line in the list</source>
      <translation>Appuyer sur un bouton ; sur un passage surligné, montrer sa ligne dans la liste</translation>
    </message>
    <message>
      <source>Arrows</source>
      <translation>Flèches</translation>
    </message>
    <message>
      <source>Go through a list or a text</source>
      <translation>Parcourir une liste ou un texte</translation>
    </message>
    <message>
      <source>Open the menu “{menu}”</source>
      <translation>Ouvrir le menu « {menu} »</translation>
    </message>
    <message>
      <source>Close a box, stop the reading, go back; beside violence, suicide or addiction, show an empty page</source>
      <translation>Fermer une boîte, arrêter la lecture, revenir en arrière ; à côté des violences, du suicide ou des addictions, afficher une page vide</translation>
    </message>
    <message>
      <source>Paste a notice: a text, or a file that was copied</source>
      <translation>Coller un courrier : un texte, ou un fichier copié</translation>
    </message>
  </context>
  <context>
    <name>LawText</name>
    <message numerus="yes">
      <source>More points of law (%n)</source>
      <translation>
        <numerusform>Un autre point de droit (%n)</numerusform>
        <numerusform>D’autres points de droit (%n)</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Letter</name>
    <message>
      <source>To the organisation</source>
      <translation>À l’organisme</translation>
    </message>
    <message>
      <source>Reminder to the organisation</source>
      <translation>Relance à l’organisme</translation>
    </message>
    <message>
      <source>Complaint to the CNIL</source>
      <translation>Plainte à la CNIL</translation>
    </message>
    <message>
      <source>Criminal complaint</source>
      <translation>Plainte pénale</translation>
    </message>
    <message>
      <source>Claim to the public body</source>
      <translation>Demande à l’organisme public</translation>
    </message>
    <message>
      <source>To the bank</source>
      <translation>À la banque</translation>
    </message>
    <message>
      <source>Mandate</source>
      <translation>Mandat</translation>
    </message>
    <message>
      <source>Parent for a minor</source>
      <translation>Parent pour un mineur</translation>
    </message>
    <message>
      <source>To the organisation and others</source>
      <translation>À l’organisme et autres</translation>
    </message>
    <message>
      <source>To the CNIL</source>
      <translation>À la CNIL</translation>
    </message>
    <message>
      <source>To the prosecutor</source>
      <translation>Au procureur</translation>
    </message>
    <message>
      <source>About respect for your data. It punishes no crime.</source>
      <translation>Pour le respect de vos données. Elle ne punit pas une infraction.</translation>
    </message>
    <message>
      <source>About a crime by those who took or spread the data. Another road.</source>
      <translation>Pour une infraction de ceux qui ont pris ou diffusé les données. Un autre chemin.</translation>
    </message>
  </context>
  <context>
    <name>LetterList</name>
    <message>
      <source>Letters</source>
      <translation>Lettres</translation>
    </message>
    <message>
      <source>The letter shown</source>
      <translation>La lettre affichée</translation>
    </message>
  </context>
  <context>
    <name>LetterPaper</name>
    <message>
      <source>The letter</source>
      <translation>La lettre</translation>
    </message>
    <message>
      <source>Text of the letter</source>
      <translation>Texte de la lettre</translation>
    </message>
    <message>
      <source>Subject: {subject}</source>
      <translation>Objet : {subject}</translation>
    </message>
    <message>
      <source>Enclosed</source>
      <translation>Pièces jointes</translation>
    </message>
  </context>
  <context>
    <name>LetterSide</name>
    <message>
      <source>Name in my letters the appointments that I listed</source>
      <translation>Nommer dans mes lettres les rendez-vous de ma liste</translation>
    </message>
  </context>
  <context>
    <name>LetterTools</name>
    <message>
      <source>Next blank (F3)</source>
      <translation>Blanc suivant (F3)</translation>
    </message>
    <message>
      <source>Copy the text</source>
      <translation>Copier le texte</translation>
    </message>
    <message>
      <source>Print…</source>
      <translation>Imprimer…</translation>
    </message>
    <message>
      <source>All letters in one file…</source>
      <translation>Toutes les lettres en un fichier…</translation>
    </message>
    <message>
      <source>Back to the proposed letter</source>
      <translation>Revenir à la lettre proposée</translation>
    </message>
    <message numerus="yes">
      <source>%n blank(s) left to fill in.</source>
      <translation>
        <numerusform>Il reste %n blanc à remplir.</numerusform>
        <numerusform>Il reste %n blancs à remplir.</numerusform>
      </translation>
    </message>
    <message>
      <source>No blank is left.</source>
      <translation>Il ne reste aucun blanc.</translation>
    </message>
    <message>
      <source>These are your own words. Letters stay in French.</source>
      <translation>Ce texte est le vôtre.</translation>
    </message>
    <message>
      <source>Change anything you like in the text. Letters stay in French.</source>
      <translation>Modifiez le texte comme vous voulez.</translation>
    </message>
  </context>
  <context>
    <name>LettersView</name>
    <message>
      <source>Letters</source>
      <translation>Lettres</translation>
    </message>
    <message>
      <source>Filled in from your case. Nothing is sent from here: you send them yourself.</source>
      <translation>Remplies d’après votre dossier. Rien n’est envoyé d’ici : c’est vous qui les envoyez.</translation>
    </message>
    <message numerus="yes">
      <source>%n letter(s) for you</source>
      <translation>
        <numerusform>%n lettre pour vous</numerusform>
        <numerusform>%n lettres pour vous</numerusform>
      </translation>
    </message>
    <message>
      <source>No blank is left in this letter.</source>
      <translation>Il ne reste aucun blanc dans cette lettre.</translation>
    </message>
    <message>
      <source>Save this letter</source>
      <translation>Enregistrer cette lettre</translation>
    </message>
    <message>
      <source>Save all letters in one file</source>
      <translation>Enregistrer toutes les lettres en un fichier</translation>
    </message>
    <message>
      <source>my-letters</source>
      <translation>mes-lettres</translation>
    </message>
    <message>
      <source>No letter for now</source>
      <translation>Pas de lettre pour l’instant</translation>
    </message>
    <message>
      <source>Letters come with the steps: once a leak is known, the first is the question to the organisation.</source>
      <translation>Les lettres viennent avec les étapes : dès qu’une fuite est connue, la première est la question à l’organisme.</translation>
    </message>
    <message>
      <source>The file is being made…</source>
      <translation>Le fichier se prépare…</translation>
    </message>
    <message>
      <source>Enclosed</source>
      <translation>Pièces jointes</translation>
    </message>
  </context>
  <context>
    <name>LinkButton</name>
    <message>
      <source>Shows the address first.</source>
      <translation>Montre d’abord l’adresse.</translation>
    </message>
  </context>
  <context>
    <name>LinkDialog</name>
    <message>
      <source>Open in my browser</source>
      <translation>Ouvrir dans mon navigateur</translation>
    </message>
    <message>
      <source>Copy the address</source>
      <translation>Copier l’adresse</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Fermer</translation>
    </message>
    <message>
      <source>The address</source>
      <translation>L’adresse</translation>
    </message>
    <message>
      <source>It opens in your own browser, outside this program. The site will see your visit, nothing of your case.</source>
      <translation>Elle s’ouvre dans votre navigateur, hors de ce programme. Le site verra votre visite, rien de votre dossier.</translation>
    </message>
    <message>
      <source>Without the Internet</source>
      <translation>Sans Internet</translation>
    </message>
    <message>
      <source>By phone: {number}</source>
      <translation>Par téléphone : {number}</translation>
    </message>
    <message>
      <source>By post:</source>
      <translation>Par courrier :</translation>
    </message>
    <message>
      <source>Address tried on {date}.</source>
      <translation>Adresse essayée le {date}.</translation>
    </message>
    <message>
      <source>Address found in a public source; we have not tried it ourselves.</source>
      <translation>Adresse relevée dans une source publique ; nous ne l’avons pas essayée nous-mêmes.</translation>
    </message>
    <message>
      <source>Address found in a public source of {year}; we have not tried it ourselves.</source>
      <translation>Adresse relevée dans une source publique de {year} ; nous ne l’avons pas essayée nous-mêmes.</translation>
    </message>
    <message>
      <source>No browser could be opened. Copy the address instead.</source>
      <translation>Aucun navigateur n’a pu s’ouvrir. Copiez plutôt l’adresse.</translation>
    </message>
  </context>
  <context>
    <name>LockedScreen</name>
    <message>
      <source>Locked</source>
      <translation>Verrouillé</translation>
    </message>
    <message>
      <source>The help desk is locked</source>
      <translation>La permanence est verrouillée</translation>
    </message>
    <message>
      <source>Type the passphrase of the desk to go on where it stopped.</source>
      <translation>Saisissez la phrase de passe de la permanence pour reprendre où vous en étiez.</translation>
    </message>
    <message>
      <source>Passphrase of the desk</source>
      <translation>Phrase de passe de la permanence</translation>
    </message>
    <message>
      <source>Unlock</source>
      <translation>Déverrouiller</translation>
    </message>
  </context>
  <context>
    <name>LookUp</name>
    <message>
      <source>There is no key for the directory on this computer: nothing was sent. Paste yours below, then ask again.</source>
      <translation>Il n’y a pas de clé d’accès à l’annuaire sur cet ordinateur : rien n’a été envoyé. Collez la vôtre plus bas, puis recommencez.</translation>
    </message>
    <message>
      <source>The directory does not accept this key. Check it on the page where you made it, then paste it again.</source>
      <translation>L’annuaire n’accepte pas cette clé. Vérifiez-la sur la page où vous l’avez créée, puis collez-la de nouveau.</translation>
    </message>
    <message>
      <source>The directory cannot be reached: this computer may be offline. Everything else works without it.</source>
      <translation>L’annuaire ne peut pas être joint : cet ordinateur est peut-être hors ligne. Tout le reste fonctionne sans lui.</translation>
    </message>
    <message>
      <source>The directory could not prove that it is the directory: nothing was sent. Another network may help.</source>
      <translation>L’annuaire n’a pas pu prouver que c’est bien lui : rien n’a été envoyé. Un autre réseau peut aider.</translation>
    </message>
    <message>
      <source>The directory did not answer in time. Try again a little later.</source>
      <translation>L’annuaire n’a pas répondu à temps. Réessayez un peu plus tard.</translation>
    </message>
    <message>
      <source>You stopped the question.</source>
      <translation>Vous avez arrêté la question.</translation>
    </message>
    <message>
      <source>The directory cannot answer for now. Try again a little later.</source>
      <translation>L’annuaire ne peut pas répondre pour l’instant. Réessayez un peu plus tard.</translation>
    </message>
    <message>
      <source>What came back cannot be read as an answer of the directory. It was thrown away.</source>
      <translation>Ce qui est revenu n’est pas une réponse lisible de l’annuaire. Rien n’en a été gardé.</translation>
    </message>
    <message>
      <source>Too many people bear this name. Add the first name, then ask again.</source>
      <translation>Trop de personnes portent ce nom. Ajoutez le prénom, puis recommencez.</translation>
    </message>
    <message>
      <source>The directory lists nobody of this name. Check the spelling; some people are not in it.</source>
      <translation>L’annuaire ne connaît personne de ce nom. Vérifiez l’orthographe ; certaines personnes n’y figurent pas.</translation>
    </message>
    <message>
      <source>This computer has no keyring that keeps a key safe. The look-up cannot be used here.</source>
      <translation>Cet ordinateur n’a pas de trousseau qui protège une clé. La recherche ne peut pas servir ici.</translation>
    </message>
    <message>
      <source>The computer’s keyring is locked. Unlock it, then ask again.</source>
      <translation>Le trousseau de l’ordinateur est verrouillé. Déverrouillez-le, puis recommencez.</translation>
    </message>
    <message>
      <source>The computer’s keyring did not answer. It may be waiting for its password in another window.</source>
      <translation>Le trousseau de l’ordinateur n’a pas répondu. Il attend peut-être son mot de passe dans une autre fenêtre.</translation>
    </message>
    <message>
      <source>The question could not be asked. Nothing was kept.</source>
      <translation>La question n’a pas pu être posée. Rien n’a été gardé.</translation>
    </message>
  </context>
  <context>
    <name>LookUpDialog</name>
    <message>
      <source>Is a name enough?</source>
      <translation>Un nom suffit-il ?</translation>
    </message>
    <message>
      <source>Name of the professional, as it appears in the data</source>
      <translation>Nom du professionnel, tel qu’il figure dans les données</translation>
    </message>
    <message>
      <source>Send the question</source>
      <translation>Envoyer la question</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>Arrêter</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Fermer</translation>
    </message>
    <message>
      <source>Your key to the directory</source>
      <translation>Votre clé d’accès à l’annuaire</translation>
    </message>
    <message>
      <source>The directory asks for a key, free of charge, made on this page:</source>
      <translation>L’annuaire demande une clé gratuite, à créer sur cette page :</translation>
    </message>
    <message>
      <source>Key to the directory</source>
      <translation>Clé d’accès à l’annuaire</translation>
    </message>
    <message>
      <source>Keep it in the keyring</source>
      <translation>La garder dans le trousseau</translation>
    </message>
    <message>
      <source>Remove the key kept</source>
      <translation>Effacer la clé gardée</translation>
    </message>
    <message>
      <source>What will be sent to {host}</source>
      <translation>Ce qui partira vers {host}</translation>
    </message>
    <message>
      <source>The directory is being asked…</source>
      <translation>L’annuaire est interrogé…</translation>
    </message>
    <message numerus="yes">
      <source>With this name alone, anybody finds %n person(s):</source>
      <translation>
        <numerusform>Avec ce seul nom, n’importe qui trouve %n personne :</numerusform>
        <numerusform>Avec ce seul nom, n’importe qui trouve %n personnes :</numerusform>
      </translation>
    </message>
    <message>
      <source>The key is in the keyring.</source>
      <translation>La clé est dans le trousseau.</translation>
    </message>
    <message>
      <source>The key was removed from the keyring.</source>
      <translation>La clé a été effacée du trousseau.</translation>
    </message>
  </context>
  <context>
    <name>Menu</name>
    <message>
      <source>&amp;Keyboard</source>
      <translation>&amp;Raccourcis clavier</translation>
    </message>
    <message>
      <source>&amp;Words explained</source>
      <translation>&amp;Mots expliqués</translation>
    </message>
    <message>
      <source>&amp;About Patient Check</source>
      <translation>À &amp;propos de Patient Check</translation>
    </message>
    <message>
      <source>&amp;Open a notice…</source>
      <translation>&amp;Ouvrir un courrier…</translation>
    </message>
    <message>
      <source>&amp;Paste a text…</source>
      <translation>&amp;Coller un texte…</translation>
    </message>
    <message>
      <source>&amp;Example</source>
      <translation>Essayer avec un &amp;exemple</translation>
    </message>
    <message>
      <source>Show an empt&amp;y page</source>
      <translation>Afficher une page &amp;vide</translation>
    </message>
    <message>
      <source>&amp;Quit</source>
      <translation>&amp;Quitter</translation>
    </message>
    <message>
      <source>Open a saved &amp;case…</source>
      <translation>Ouvrir un &amp;dossier enregistré…</translation>
    </message>
    <message>
      <source>&amp;Save the case</source>
      <translation>Enre&amp;gistrer le dossier</translation>
    </message>
    <message>
      <source>E&amp;rase everything…</source>
      <translation>&amp;Tout effacer…</translation>
    </message>
    <message>
      <source>&amp;Next person</source>
      <translation>Personne &amp;suivante</translation>
    </message>
    <message>
      <source>&amp;List of cases</source>
      <translation>&amp;Liste des dossiers</translation>
    </message>
    <message>
      <source>Loc&amp;k</source>
      <translation>Ver&amp;rouiller</translation>
    </message>
    <message>
      <source>&amp;Help desk…</source>
      <translation>&amp;Permanence…</translation>
    </message>
    <message>
      <source>&amp;Undo</source>
      <translation>&amp;Annuler</translation>
    </message>
    <message>
      <source>&amp;Redo</source>
      <translation>&amp;Rétablir</translation>
    </message>
    <message>
      <source>&amp;Next passage</source>
      <translation>Passage &amp;suivant</translation>
    </message>
    <message>
      <source>&amp;Previous passage</source>
      <translation>Passage &amp;précédent</translation>
    </message>
    <message>
      <source>&amp;From the notice to the list</source>
      <translation>&amp;Du courrier à la liste</translation>
    </message>
    <message>
      <source>&amp;Size of the text</source>
      <translation>&amp;Taille du texte</translation>
    </message>
    <message>
      <source>&amp;Larger</source>
      <translation>Plus &amp;grand</translation>
    </message>
    <message>
      <source>&amp;Smaller</source>
      <translation>Plus &amp;petit</translation>
    </message>
    <message>
      <source>As the &amp;system</source>
      <translation>Comme le &amp;système</translation>
    </message>
    <message>
      <source>&amp;Light</source>
      <translation>&amp;Clair</translation>
    </message>
    <message>
      <source>&amp;Dark</source>
      <translation>Som&amp;bre</translation>
    </message>
    <message>
      <source>&amp;High contrast</source>
      <translation>Contraste &amp;élevé</translation>
    </message>
    <message>
      <source>&amp;Colours</source>
      <translation>&amp;Couleurs</translation>
    </message>
    <message>
      <source>&amp;Language</source>
      <translation>&amp;Langue</translation>
    </message>
  </context>
  <context>
    <name>Message</name>
    <message>
      <source>Your file was not changed, and nothing was sent. Nothing else was opened.</source>
      <translation>Votre fichier n’a pas été modifié, rien n’a été envoyé et rien d’autre n’a été ouvert.</translation>
    </message>
    <message>
      <source>The program does not know this kind of file.</source>
      <translation>Le programme ne connaît pas ce type de fichier.</translation>
    </message>
    <message>
      <source>It reads PDF, e-mail (.eml, .msg), Word (.docx), LibreOffice (.odt), RTF, web pages and plain text. You can also open the notice where you received it, copy its text and paste it here.</source>
      <translation>Il lit les PDF, les e-mails (.eml, .msg), Word (.docx), LibreOffice (.odt), RTF, les pages web et le texte simple. Vous pouvez aussi ouvrir le courrier là où vous l’avez reçu, copier son texte et le coller ici.</translation>
    </message>
    <message>
      <source>This file is damaged: it cannot be read to its end.</source>
      <translation>Ce fichier est abîmé : il ne peut pas être lu jusqu’au bout.</translation>
    </message>
    <message>
      <source>Download or save the notice again, then try the new file. If the notice opens in another program, copy its text and paste it here.</source>
      <translation>Téléchargez ou enregistrez de nouveau le courrier, puis essayez ce nouveau fichier. Si le courrier s’ouvre dans un autre programme, copiez son texte et collez-le ici.</translation>
    </message>
    <message>
      <source>This document is locked by a password.</source>
      <translation>Ce document est protégé par un mot de passe.</translation>
    </message>
    <message>
      <source>Open it with its password in your usual program, copy the text and paste it here. The password is never asked by this program.</source>
      <translation>Ouvrez-le avec son mot de passe dans votre programme habituel, copiez le texte et collez-le ici. Ce programme ne vous demandera jamais de mot de passe.</translation>
    </message>
    <message>
      <source>There is no text in it.</source>
      <translation>Il n’y a pas de texte à lire.</translation>
    </message>
    <message>
      <source>Check that it is the right file. If you see text when you open it, copy that text and paste it here.</source>
      <translation>Vérifiez que c’est le bon fichier. Si vous voyez du texte en l’ouvrant, copiez ce texte et collez-le ici.</translation>
    </message>
    <message>
      <source>This file is too large for a notice.</source>
      <translation>Ce fichier est trop gros pour un courrier.</translation>
    </message>
    <message>
      <source>A notice is usually one to four pages. Choose the notice alone, or copy its text and paste it here.</source>
      <translation>Un courrier fait d’ordinaire une à quatre pages. Choisissez le courrier seul, ou copiez son texte et collez-le ici.</translation>
    </message>
    <message>
      <source>This document is too long for a notice.</source>
      <translation>Ce document est trop long pour un courrier.</translation>
    </message>
    <message>
      <source>Copy only the passage that tells you about the leak, and paste it here.</source>
      <translation>Copiez seulement le passage qui vous parle de la fuite, et collez-le ici.</translation>
    </message>
    <message>
      <source>No words could be read in this picture.</source>
      <translation>Aucun mot n’a pu être lu sur cette image.</translation>
    </message>
    <message>
      <source>Take the picture again: closer, flat, with more light and no shadow. You can also open the e-mail instead, or tick the data yourself.</source>
      <translation>Refaites la photo : de plus près, à plat, avec plus de lumière et sans ombre. Vous pouvez aussi ouvrir l’e-mail, ou cocher vous-même les données.</translation>
    </message>
    <message>
      <source>The reading took too long and was stopped.</source>
      <translation>La lecture durait trop longtemps ; elle a été arrêtée.</translation>
    </message>
    <message>
      <source>Try once more. If it stops again, paste the text of the notice.</source>
      <translation>Essayez encore une fois. Si elle s’arrête de nouveau, collez le texte du courrier.</translation>
    </message>
    <message>
      <source>The reading stopped before its end.</source>
      <translation>La lecture s’est arrêtée avant la fin.</translation>
    </message>
    <message>
      <source>The file was read apart, in a closed compartment: it could touch nothing else. Nothing was sent.</source>
      <translation>Le fichier était lu à part, dans un compartiment fermé : il n’a pu toucher à rien d’autre. Rien n’a été envoyé.</translation>
    </message>
    <message>
      <source>You stopped the reading.</source>
      <translation>Vous avez arrêté la lecture.</translation>
    </message>
    <message>
      <source>Choose a notice whenever you like.</source>
      <translation>Choisissez un courrier quand vous voulez.</translation>
    </message>
    <message>
      <source>This file cannot be opened.</source>
      <translation>Ce fichier ne peut pas être ouvert.</translation>
    </message>
    <message>
      <source>It may have been moved, be a folder, or belong to somebody else. Copy it to your desktop, then choose it there.</source>
      <translation>Il a peut-être été déplacé, c’est peut-être un dossier, ou il appartient à quelqu’un d’autre. Copiez-le sur votre bureau, puis choisissez-le là.</translation>
    </message>
  </context>
  <context>
    <name>NamedField</name>
    <message>
      <source>Possible meanings</source>
      <translation>Sens possibles</translation>
    </message>
    <message>
      <source>Our records do not know these words: they change nothing.</source>
      <translation>Nos fiches ne connaissent pas ces mots : ils ne changent rien.</translation>
    </message>
    <message>
      <source>Which one is it? Nothing is assumed until you have chosen.</source>
      <translation>Duquel s’agit-il ? Rien n’est supposé tant que vous n’avez pas choisi.</translation>
    </message>
    <message>
      <source>This is what your appointment already says: nothing changes.</source>
      <translation>C’est ce que dit déjà votre rendez-vous : rien ne change.</translation>
    </message>
    <message>
      <source>Understood as: {name}. {effect} {text}</source>
      <translation>Compris comme : {name}. {effect} {text}</translation>
    </message>
  </context>
  <context>
    <name>NamedInNotice</name>
    <message>
      <source>Named in your notice</source>
      <translation>Nommés dans votre courrier</translation>
    </message>
    <message>
      <source>Add what concerns you. Nothing is assumed.</source>
      <translation>Ajoutez ce qui vous concerne. Rien n’est supposé.</translation>
    </message>
    <message>
      <source>Add</source>
      <translation>Ajouter</translation>
    </message>
    <message>
      <source>Add to my list: {name}</source>
      <translation>Ajouter à ma liste : {name}</translation>
    </message>
  </context>
  <context>
    <name>NoticePane</name>
    <message>
      <source>Invented example</source>
      <translation>Exemple inventé</translation>
    </message>
    <message>
      <source>Previous passage (Shift+F3)</source>
      <translation>Passage précédent (Maj+F3)</translation>
    </message>
    <message>
      <source>Next passage (F3)</source>
      <translation>Passage suivant (F3)</translation>
    </message>
    <message>
      <source>This document held text out of sight. It is shown on grey.</source>
      <translation>Ce document contenait du texte caché. Il est montré sur fond gris.</translation>
    </message>
    <message>
      <source>Text of the notice</source>
      <translation>Texte du courrier</translation>
    </message>
    <message>
      <source>Pasted text</source>
      <translation>Texte collé</translation>
    </message>
    <message numerus="yes">
      <source>%n marked passage(s)</source>
      <translation>
        <numerusform>%n passage surligné</numerusform>
        <numerusform>%n passages surlignés</numerusform>
      </translation>
    </message>
    <message>
      <source>F3 goes to the next one, Enter shows its line in the list.</source>
      <translation>F3 va au suivant, Entrée montre sa ligne dans la liste.</translation>
    </message>
  </context>
  <context>
    <name>OpenCaseDialog</name>
    <message>
      <source>Open</source>
      <translation>Ouvrir</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Annuler</translation>
    </message>
    <message>
      <source>The keyring of this computer is being asked. It may want its password.</source>
      <translation>Le trousseau de cet ordinateur est interrogé. Il peut demander son mot de passe.</translation>
    </message>
    <message>
      <source>Opening. This takes about a second, on purpose.</source>
      <translation>Ouverture. Cela prend environ une seconde : c’est voulu.</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Fermer</translation>
    </message>
  </context>
  <context>
    <name>Passphrase</name>
    <message>
      <source>Four or five words that have nothing to do with one another, for example: river, screwdriver, Tuesday, lemon. Nobody can find it again for you: write it down and keep it in a safe place.</source>
      <translation>Quatre ou cinq mots sans rapport entre eux, par exemple : rivière, tournevis, mardi, citron. Personne ne pourra la retrouver pour vous : notez-la et gardez-la en lieu sûr.</translation>
    </message>
    <message>
      <source>Easy to guess: a date, a number or a repeated sign is tried first.</source>
      <translation>Facile à deviner : une date, un numéro ou un signe répété sont essayés en premier.</translation>
    </message>
    <message>
      <source>Acceptable. One or two words more would make it much stronger.</source>
      <translation>Acceptable. Un ou deux mots de plus la rendraient bien plus solide.</translation>
    </message>
    <message>
      <source>Good: hard to guess.</source>
      <translation>Bonne : difficile à deviner.</translation>
    </message>
    <message numerus="yes">
      <source>Too short: %n more character(s).</source>
      <translation>
        <numerusform>Trop courte : encore %n caractère.</numerusform>
        <numerusform>Trop courte : encore %n caractères.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>PassphraseField</name>
    <message>
      <source>Show what I type</source>
      <translation>Afficher ce que je saisis</translation>
    </message>
  </context>
  <context>
    <name>PasteScreen</name>
    <message>
      <source>Paste the text</source>
      <translation>Coller le texte</translation>
    </message>
    <message>
      <source>Text of the notice</source>
      <translation>Texte du courrier</translation>
    </message>
    <message>
      <source>Paste here (Ctrl+V)</source>
      <translation>Collez ici (Ctrl+V)</translation>
    </message>
    <message>
      <source>Paste the text of your notice</source>
      <translation>Collez le texte de votre courrier</translation>
    </message>
    <message>
      <source>There is no text yet: paste it first.</source>
      <translation>Il n’y a pas encore de texte : collez-le d’abord.</translation>
    </message>
    <message>
      <source>Take the whole message, from the greeting to the signature: the program finds what matters.</source>
      <translation>Prenez tout le message, du bonjour à la signature : le programme y trouvera l’essentiel.</translation>
    </message>
    <message>
      <source>&amp;Back</source>
      <translation>&amp;Retour</translation>
    </message>
    <message>
      <source>&amp;Read this text</source>
      <translation>&amp;Lire ce texte</translation>
    </message>
  </context>
  <context>
    <name>PlayingDownCard</name>
    <message>
      <source>Your notice makes little of what leaked</source>
      <translation>Votre courrier minimise ce qui a fuité</translation>
    </message>
    <message>
      <source>What it says of it</source>
      <translation>Ce qu’il en dit</translation>
    </message>
    <message>
      <source>What leaked all the same</source>
      <translation>Ce qui a pourtant fuité</translation>
    </message>
    <message>
      <source>A date, a practitioner or a place says who was seen, and where: that can let people guess things about health, even without any medical file.</source>
      <translation>Une date, un professionnel ou un lieu disent qui a été consulté, et où : cela peut laisser deviner des choses sur la santé, même sans aucun dossier médical.</translation>
    </message>
    <message>
      <source>What the law says of it</source>
      <translation>Ce qu’en dit le droit</translation>
    </message>
    <message numerus="yes">
      <source>Other sentences (%n)</source>
      <translation>
        <numerusform>Une autre phrase (%n)</numerusform>
        <numerusform>D’autres phrases (%n)</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>QuoteButton</name>
    <message>
      <source>Quotation: {text}</source>
      <translation>Citation : {text}</translation>
    </message>
    <message>
      <source>Goes to “{words}” in the notice</source>
      <translation>Va à « {words} » dans le courrier</translation>
    </message>
    <message>
      <source>Go to these words in the notice</source>
      <translation>Aller à ces mots dans le courrier</translation>
    </message>
  </context>
  <context>
    <name>ReadingHelpCard</name>
    <message>
      <source>What this letter says</source>
      <translation>Ce que dit cette lettre</translation>
    </message>
    <message>
      <source>Before sending</source>
      <translation>Avant d’envoyer</translation>
    </message>
  </context>
  <context>
    <name>ReadingScreen</name>
    <message>
      <source>Reading</source>
      <translation>Lecture</translation>
    </message>
    <message>
      <source>Progress of the reading</source>
      <translation>Avancement de la lecture</translation>
    </message>
    <message>
      <source>Your notice is being read</source>
      <translation>Lecture de votre courrier</translation>
    </message>
    <message>
      <source>It is read apart, in a closed compartment without access to the Internet or to your other files.</source>
      <translation>Il est lu à part, dans un compartiment fermé, sans accès à Internet ni à vos autres fichiers.</translation>
    </message>
    <message>
      <source>&amp;Stop (Esc)</source>
      <translation>Arrê&amp;ter (Échap)</translation>
    </message>
    <message>
      <source>Pasted text</source>
      <translation>Texte collé</translation>
    </message>
    <message>
      <source>Opening the document…</source>
      <translation>Ouverture du document…</translation>
    </message>
    <message>
      <source>Reading the pages…</source>
      <translation>Lecture des pages…</translation>
    </message>
    <message>
      <source>Looking for the data that it names…</source>
      <translation>Recherche des données citées…</translation>
    </message>
  </context>
  <context>
    <name>Reason</name>
    <message>
      <source>{sentence} The words: “{words}”.</source>
      <translation>{sentence} Les mots : « {words} ».</translation>
    </message>
    <message>
      <source>The sentence says that data were seen or taken.</source>
      <translation>La phrase dit que des données ont été vues ou prises.</translation>
    </message>
    <message>
      <source>The sentence says which data are concerned.</source>
      <translation>La phrase dit quelles données sont concernées.</translation>
    </message>
    <message>
      <source>The sentence says that these data are not concerned.</source>
      <translation>La phrase dit que ces données ne sont pas concernées.</translation>
    </message>
    <message>
      <source>The sentence says that it is not known for certain.</source>
      <translation>La phrase dit que l’on n’en est pas certain.</translation>
    </message>
    <message>
      <source>You said so yourself.</source>
      <translation>C’est vous qui l’avez indiqué.</translation>
    </message>
    <message>
      <source>They stand in a list of the data concerned.</source>
      <translation>Elles figurent dans une liste des données concernées.</translation>
    </message>
    <message>
      <source>The sentence says that these data were kept safe.</source>
      <translation>La phrase dit que ces données sont restées à l’abri.</translation>
    </message>
    <message>
      <source>The sentence sets these data apart from the others.</source>
      <translation>La phrase met ces données à part des autres.</translation>
    </message>
    <message>
      <source>The sentence is worded as a possibility, not as a fact.</source>
      <translation>La phrase parle d’une possibilité, pas d’un fait établi.</translation>
    </message>
    <message>
      <source>Another notice about the same leak says so.</source>
      <translation>Un autre courrier sur la même fuite le dit.</translation>
    </message>
    <message>
      <source>The sentence sets a condition.</source>
      <translation>La phrase pose une condition.</translation>
    </message>
    <message>
      <source>The sentence speaks of some people only.</source>
      <translation>La phrase ne parle que de certaines personnes.</translation>
    </message>
    <message>
      <source>The wording of the sentence says so.</source>
      <translation>C’est ainsi que la phrase est tournée.</translation>
    </message>
  </context>
  <context>
    <name>ReviewPane</name>
    <message>
      <source>What was found</source>
      <translation>Ce qui a été trouvé</translation>
    </message>
    <message>
      <source>Check each line against its sentence, then confirm the list.</source>
      <translation>Comparez chaque ligne à sa phrase, puis confirmez la liste.</translation>
    </message>
    <message>
      <source>Goes to this group</source>
      <translation>Va à ce groupe</translation>
    </message>
    <message>
      <source>This is an invented example: none of it concerns you.</source>
      <translation>Ceci est un exemple inventé : rien de tout cela ne vous concerne.</translation>
    </message>
    <message>
      <source>Treat it as a breach notice</source>
      <translation>Le lire quand même comme une annonce de fuite</translation>
    </message>
    <message>
      <source>This text does not seem to tell you of a data leak</source>
      <translation>Ce texte ne semble pas vous annoncer une fuite de données</translation>
    </message>
    <message>
      <source>It may be a reminder, an advertisement or general advice. Nothing in it says that your own data leaked.</source>
      <translation>C’est peut-être un rappel, une publicité ou un conseil général. Nous n’y avons rien lu qui dise que vos propres données ont fuité.</translation>
    </message>
    <message>
      <source>The program can be wrong. If an organisation did tell you of a leak in this text, go on: you will be able to add what it says.</source>
      <translation>Le programme peut se tromper. Si un organisme vous annonce bien une fuite dans ce texte, continuez : vous pourrez ajouter ce qu’il dit.</translation>
    </message>
  </context>
  <context>
    <name>SaveForm</name>
    <message>
      <source>How should this case open again?</source>
      <translation>Comment ce dossier doit-il se rouvrir ?</translation>
    </message>
    <message>
      <source>With a passphrase</source>
      <translation>Avec une phrase de passe</translation>
    </message>
    <message>
      <source>With this computer</source>
      <translation>Avec cet ordinateur</translation>
    </message>
    <message>
      <source>Passphrase</source>
      <translation>Phrase de passe</translation>
    </message>
    <message>
      <source>The same passphrase, once more</source>
      <translation>La même, une seconde fois</translation>
    </message>
    <message>
      <source>Keep the file of the notice too, as it was received</source>
      <translation>Garder aussi le fichier du courrier, tel qu’il a été reçu</translation>
    </message>
    <message>
      <source>Useful as evidence. Without it, only its text is kept.</source>
      <translation>Utile comme preuve. Sans lui, seul son texte est gardé.</translation>
    </message>
    <message>
      <source>Choose a passphrase first.</source>
      <translation>Choisissez d’abord une phrase de passe.</translation>
    </message>
    <message>
      <source>The two passphrases are not the same.</source>
      <translation>Les deux phrases de passe ne sont pas identiques.</translation>
    </message>
    <message>
      <source>The file opens on any computer, from a USB stick or an e-mail as well.</source>
      <translation>Le fichier s’ouvre sur tout ordinateur, même depuis une clé USB ou un e-mail.</translation>
    </message>
    <message>
      <source>The key goes into the keyring of this computer, the protected place where passwords are kept. The file opens in your session alone; if this computer is lost, the case is lost too.</source>
      <translation>La clé va dans le trousseau de cet ordinateur, l’endroit protégé où sont rangés les mots de passe. Le fichier ne s’ouvre que dans votre session ; si cet ordinateur est perdu, le dossier l’est aussi.</translation>
    </message>
  </context>
  <context>
    <name>SavedCard</name>
    <message>
      <source>Close this case</source>
      <translation>Fermer ce dossier</translation>
    </message>
    <message>
      <source>Add a passphrase…</source>
      <translation>Ajouter une phrase de passe…</translation>
    </message>
    <message>
      <source>in {folder}</source>
      <translation>dans {folder}</translation>
    </message>
    <message>
      <source>It opens with its passphrase, on any computer with this program.</source>
      <translation>Il s’ouvre avec sa phrase de passe, sur tout ordinateur qui a ce programme.</translation>
    </message>
    <message>
      <source>It opens in your session of this computer, without a passphrase.</source>
      <translation>Il s’ouvre dans votre session de cet ordinateur, sans phrase de passe.</translation>
    </message>
    <message>
      <source>Opened for reading only: nothing may be written where it is.</source>
      <translation>Ouvert en lecture seule : rien ne peut être écrit à cet endroit.</translation>
    </message>
    <message>
      <source>Modified: the latest changes are not saved yet.</source>
      <translation>Modifié : les derniers changements ne sont pas encore enregistrés.</translation>
    </message>
    <message>
      <source>Everything on the screen is saved.</source>
      <translation>Tout ce qui est à l’écran est enregistré.</translation>
    </message>
  </context>
  <context>
    <name>Saving</name>
    <message>
      <source>PDF, to print or to send</source>
      <translation>PDF, à imprimer ou à envoyer</translation>
    </message>
    <message>
      <source>OpenDocument, to change in LibreOffice or Word</source>
      <translation>OpenDocument, à modifier dans LibreOffice ou Word</translation>
    </message>
    <message>
      <source>Plain text</source>
      <translation>Texte simple</translation>
    </message>
    <message>
      <source>Calendar</source>
      <translation>Agenda</translation>
    </message>
    <message numerus="yes">
      <source>%n blank(s) are left to fill in by hand.</source>
      <translation>
        <numerusform>Il reste %n blanc à remplir à la main.</numerusform>
        <numerusform>Il reste %n blancs à remplir à la main.</numerusform>
      </translation>
    </message>
    <message>
      <source>No font of this computer can show: {characters}</source>
      <translation>Aucune police de cet ordinateur ne sait écrire : {characters}</translation>
    </message>
    <message>
      <source>Open the file</source>
      <translation>Ouvrir le fichier</translation>
    </message>
    <message>
      <source>Saved: {name}</source>
      <translation>Enregistré : {name}</translation>
    </message>
    <message>
      <source>Choose another place…</source>
      <translation>Choisir un autre endroit…</translation>
    </message>
  </context>
  <context>
    <name>SearchField</name>
    <message>
      <source>Propositions</source>
      <translation>Propositions</translation>
    </message>
    <message numerus="yes">
      <source>%n proposition(s)</source>
      <translation>
        <numerusform>%n proposition</numerusform>
        <numerusform>%n propositions</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Source</name>
    <message>
      <source>{address} (read on {date})</source>
      <translation>{address} (lu le {date})</translation>
    </message>
  </context>
  <context>
    <name>Sources</name>
    <message>
      <source>Where this comes from</source>
      <translation>D’où cela vient</translation>
    </message>
    <message>
      <source>The texts leave room here: this is worded as a possibility on purpose.</source>
      <translation>Les textes laissent ici une marge : c’est dit comme une possibilité, exprès.</translation>
    </message>
    <message>
      <source>Read over on {date}.</source>
      <translation>Relu le {date}.</translation>
    </message>
  </context>
  <context>
    <name>Stage</name>
    <message>
      <source>Your notice</source>
      <translation>Votre courrier</translation>
    </message>
    <message>
      <source>What leaked</source>
      <translation>Ce qui a fuité</translation>
    </message>
    <message>
      <source>What it can reveal</source>
      <translation>Ce que cela peut révéler</translation>
    </message>
    <message>
      <source>Your steps</source>
      <translation>Vos démarches</translation>
    </message>
    <message>
      <source>Your case</source>
      <translation>Votre dossier</translation>
    </message>
  </context>
  <context>
    <name>StageBar</name>
    <message>
      <source>Stages</source>
      <translation>Étapes</translation>
    </message>
    <message>
      <source>Stage {number} of {count}: {name}</source>
      <translation>Étape {number} sur {count} : {name}</translation>
    </message>
    <message>
      <source>The stage shown</source>
      <translation>Étape affichée</translation>
    </message>
  </context>
  <context>
    <name>StartScreen</name>
    <message>
      <source>Start</source>
      <translation>Accueil</translation>
    </message>
    <message>
      <source>&amp;Choose a file…</source>
      <translation>&amp;Choisir un fichier…</translation>
    </message>
    <message>
      <source>List of cases</source>
      <translation>Liste des dossiers</translation>
    </message>
    <message>
      <source>Open a saved case…</source>
      <translation>Ouvrir un dossier…</translation>
    </message>
    <message>
      <source>Next: the list of your data, with the sentence for each.</source>
      <translation>Ensuite : la liste de vos données, chacune avec sa phrase.</translation>
    </message>
    <message>
      <source>Paste its text</source>
      <translation>Coller son texte</translation>
    </message>
    <message>
      <source>Tick the data</source>
      <translation>Cocher les données</translation>
    </message>
    <message>
      <source>Let us see what your notice says</source>
      <translation>Voyons ce que dit votre courrier</translation>
    </message>
    <message>
      <source>You were told that your data leaked? This program reads the message with you and shows what it says has leaked, sentence by sentence.</source>
      <translation>On vous annonce une fuite de vos données ? Ce programme lit le message avec vous et montre ce qui a fuité, phrase à l’appui.</translation>
    </message>
    <message>
      <source>It stays on this computer</source>
      <translation>Il reste sur cet ordinateur</translation>
    </message>
    <message>
      <source>The program works without the Internet and sends nothing to anyone.</source>
      <translation>Le programme fonctionne sans Internet et n’envoie rien à personne.</translation>
    </message>
    <message>
      <source>It is not kept</source>
      <translation>Il n’est pas gardé</translation>
    </message>
    <message>
      <source>When you close the window, the program forgets everything, unless you saved it.</source>
      <translation>Quand vous fermez la fenêtre, le programme oublie tout, sauf ce que vous avez enregistré.</translation>
    </message>
    <message>
      <source>You have the last word</source>
      <translation>Vous avez le dernier mot</translation>
    </message>
    <message>
      <source>Each result shows its sentence; you can correct every one of them.</source>
      <translation>Chaque résultat montre sa phrase, et vous pouvez le corriger.</translation>
    </message>
    <message>
      <source>Paste the text</source>
      <translation>Coller le texte</translation>
    </message>
    <message>
      <source>Copied from an e-mail or a web page (Ctrl+V)</source>
      <translation>Copié d’un e-mail ou d’une page web (Ctrl+V)</translation>
    </message>
    <message>
      <source>I do not have the notice</source>
      <translation>Je n’ai pas le courrier</translation>
    </message>
    <message>
      <source>Tick the data yourself</source>
      <translation>Cocher les données moi-même</translation>
    </message>
    <message>
      <source>Try with an example</source>
      <translation>Essayer avec un exemple</translation>
    </message>
    <message>
      <source>An invented notice, to see how it works</source>
      <translation>Un courrier inventé, pour voir comment cela marche</translation>
    </message>
    <message>
      <source>I am worried about an appointment</source>
      <translation>Un rendez-vous m’inquiète</translation>
    </message>
    <message>
      <source>What a visit can reveal, without a notice</source>
      <translation>Ce qu’une visite peut révéler, même sans courrier</translation>
    </message>
  </context>
  <context>
    <name>Status</name>
    <message>
      <source>Leaked</source>
      <translation>A fuité</translation>
    </message>
    <message>
      <source>Perhaps</source>
      <translation>Peut-être</translation>
    </message>
    <message>
      <source>Only if you had given it</source>
      <translation>Seulement si vous l’aviez donnée</translation>
    </message>
    <message>
      <source>For some people</source>
      <translation>Pour certaines personnes</translation>
    </message>
    <message>
      <source>Ruled out by the organisation</source>
      <translation>Exclu par l’organisme</translation>
    </message>
    <message>
      <source>Not mentioned</source>
      <translation>Non mentionné</translation>
    </message>
    <message>
      <source>You did not tick these data. You can still add them.</source>
      <translation>Vous n’avez pas coché ces données. Vous pouvez encore les ajouter.</translation>
    </message>
    <message>
      <source>This is what you said yourself.</source>
      <translation>C’est ce que vous avez indiqué vous-même.</translation>
    </message>
    <message>
      <source>The notice says that these data were seen, copied or published.</source>
      <translation>Le courrier dit que ces données ont été vues, copiées ou publiées.</translation>
    </message>
    <message>
      <source>The notice says that it may have happened, without being sure.</source>
      <translation>Le courrier dit que c’est possible, sans en être sûr.</translation>
    </message>
    <message>
      <source>These data are concerned only if the organisation had them.</source>
      <translation>Ces données ne sont concernées que si l’organisme les avait.</translation>
    </message>
    <message>
      <source>The notice says it of some people only. You may or may not be one of them.</source>
      <translation>Le courrier ne le dit que de certaines personnes. Vous en faites peut-être partie, peut-être pas.</translation>
    </message>
    <message>
      <source>It is what the organisation says. The program cannot check it.</source>
      <translation>C’est ce que dit l’organisme. Le programme ne peut pas le vérifier.</translation>
    </message>
    <message>
      <source>The notice does not speak of these data. That does not prove they are safe.</source>
      <translation>Le courrier n’en parle pas. Cela ne prouve pas qu’elles soient à l’abri.</translation>
    </message>
  </context>
  <context>
    <name>StepCard</name>
    <message>
      <source>Done: {title}</source>
      <translation>Fait : {title}</translation>
    </message>
    <message>
      <source>Open: shows how to do it</source>
      <translation>Ouverte : montre comment faire</translation>
    </message>
    <message>
      <source>Closed</source>
      <translation>Fermée</translation>
    </message>
    <message>
      <source>Which day did you do it? Your dates are counted from it.</source>
      <translation>Quel jour l’avez-vous fait ? Vos dates se comptent à partir de là.</translation>
    </message>
    <message>
      <source>What you need</source>
      <translation>Ce qu’il vous faut</translation>
    </message>
    <message>
      <source>Write the letter: {name}</source>
      <translation>Écrire la lettre : {name}</translation>
    </message>
    <message>
      <source>Back to do</source>
      <translation>Remettre à faire</translation>
    </message>
  </context>
  <context>
    <name>StepChange</name>
    <message>
      <source>{title}: {state}.</source>
      <translation>{title} : {state}.</translation>
    </message>
    <message>
      <source>Noted: steps, dates and letters follow.</source>
      <translation>C’est noté : étapes, dates et lettres suivent.</translation>
    </message>
    <message>
      <source>The letter is again as it is proposed.</source>
      <translation>La lettre est de nouveau telle qu’elle est proposée.</translation>
    </message>
    <message>
      <source>Your list of data changed.</source>
      <translation>Votre liste de données a changé.</translation>
    </message>
  </context>
  <context>
    <name>Steps</name>
    <message>
      <source>Steps</source>
      <translation>Étapes</translation>
    </message>
    <message>
      <source>Letters</source>
      <translation>Lettres</translation>
    </message>
    <message>
      <source>Complaint to the CNIL</source>
      <translation>Plainte à la CNIL</translation>
    </message>
    <message>
      <source>Dates</source>
      <translation>Dates</translation>
    </message>
    <message>
      <source>First</source>
      <translation>D’abord</translation>
    </message>
    <message>
      <source>Then</source>
      <translation>Ensuite</translation>
    </message>
    <message>
      <source>Your rights</source>
      <translation>Vos droits</translation>
    </message>
    <message>
      <source>Other routes, if you want them</source>
      <translation>D’autres voies, si vous le souhaitez</translation>
    </message>
    <message>
      <source>To do</source>
      <translation>À faire</translation>
    </message>
    <message>
      <source>Done</source>
      <translation>Fait</translation>
    </message>
    <message>
      <source>Not now</source>
      <translation>Pas maintenant</translation>
    </message>
    <message>
      <source>Not for me</source>
      <translation>Pas pour moi</translation>
    </message>
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
        <numerusform>environ %n minute</numerusform>
        <numerusform>environ %n minutes</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>about %n hour(s) left</source>
      <translation>
        <numerusform>environ %n heure</numerusform>
        <numerusform>environ %n heures</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>StepsScreen</name>
    <message>
      <source>Pages of this stage</source>
      <translation>Pages de cette étape</translation>
    </message>
    <message>
      <source>Undo (Ctrl+Z)</source>
      <translation>Annuler (Ctrl+Z)</translation>
    </message>
    <message>
      <source>Redo (Ctrl+Shift+Z)</source>
      <translation>Rétablir (Ctrl+Maj+Z)</translation>
    </message>
    <message>
      <source>The next stage: save your case, print it, or erase everything</source>
      <translation>L’étape suivante : enregistrer votre dossier, l’imprimer ou tout effacer</translation>
    </message>
    <message>
      <source>Go to my letters</source>
      <translation>Voir mes lettres</translation>
    </message>
    <message>
      <source>Save this letter…</source>
      <translation>Enregistrer cette lettre…</translation>
    </message>
    <message>
      <source>Copy the text to paste</source>
      <translation>Copier le texte à coller</translation>
    </message>
    <message>
      <source>Save for my calendar…</source>
      <translation>Enregistrer pour mon agenda…</translation>
    </message>
    <message>
      <source>Save the dates for a calendar</source>
      <translation>Enregistrer les dates pour un agenda</translation>
    </message>
    <message>
      <source>my-dates</source>
      <translation>mes-dates</translation>
    </message>
  </context>
  <context>
    <name>StepsView</name>
    <message>
      <source>Steps</source>
      <translation>Étapes</translation>
    </message>
    <message>
      <source>Done earlier</source>
      <translation>Déjà fait</translation>
    </message>
    <message>
      <source>No step for now</source>
      <translation>Pas d’étape pour l’instant</translation>
    </message>
    <message numerus="yes">
      <source>%n step(s) of {total} done</source>
      <translation>
        <numerusform>%n étape sur {total} faite</numerusform>
        <numerusform>%n étapes sur {total} faites</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n step(s) for you</source>
      <translation>
        <numerusform>%n étape pour vous</numerusform>
        <numerusform>%n étapes pour vous</numerusform>
      </translation>
    </message>
    <message>
      <source>Everything on this list is done. The dates remain.</source>
      <translation>Tout ce qui est sur cette liste est fait. Restent les dates.</translation>
    </message>
    <message numerus="yes">
      <source>What is best done today takes %n minute(s).</source>
      <translation>
        <numerusform>Le plus pressé prend %n minute.</numerusform>
        <numerusform>Le plus pressé prend %n minutes.</numerusform>
      </translation>
    </message>
    <message>
      <source>The rest can wait, and nothing is compulsory.</source>
      <translation>Le reste peut attendre, et rien n’est obligatoire.</translation>
    </message>
    <message>
      <source>{words} In all: {left}.</source>
      <translation>{words} En tout : {left}.</translation>
    </message>
    <message>
      <source>Tick the data</source>
      <translation>Cocher les données</translation>
    </message>
    <message>
      <source>See the text again</source>
      <translation>Revoir le texte</translation>
    </message>
    <message>
      <source>Steps appear here as soon as there is something to act upon</source>
      <translation>Les étapes apparaissent ici dès qu’il y a de quoi agir</translation>
    </message>
    <message>
      <source>A breach notice that was read, data that you tick, or something that you noticed: say it in the questions above, and the steps follow.</source>
      <translation>Un courrier de fuite qui a été lu, des données que vous cochez, ou quelque chose que vous avez constaté : dites-le dans les questions ci-dessus, et les étapes suivent.</translation>
    </message>
  </context>
  <context>
    <name>SupportCard</name>
    <message>
      <source>Someone to talk to</source>
      <translation>Quelqu’un à qui parler</translation>
    </message>
    <message>
      <source>{number} · {cost}</source>
      <translation>{number} · {cost}</translation>
    </message>
  </context>
  <context>
    <name>TakeAway</name>
    <message>
      <source>Summary to print</source>
      <translation>Résumé imprimable</translation>
    </message>
    <message>
      <source>What leaked, with the sentences, your steps and dates. The appointments that you told are not in it.</source>
      <translation>Ce qui a fuité, avec les phrases, vos démarches et vos dates. Les rendez-vous que vous avez indiqués n’y figurent pas.</translation>
    </message>
    <message>
      <source>Make the PDF…</source>
      <translation>Créer le PDF…</translation>
    </message>
    <message>
      <source>Sheet to take away</source>
      <translation>Fiche à emporter</translation>
    </message>
    <message>
      <source>One page in large print: your next three steps and useful numbers. No name and no secret on it.</source>
      <translation>Une page en gros caractères : vos trois prochaines démarches et des numéros utiles. Ni nom ni secret.</translation>
    </message>
    <message>
      <source>Make the sheet…</source>
      <translation>Créer la fiche…</translation>
    </message>
    <message>
      <source>Erase everything</source>
      <translation>Tout effacer</translation>
    </message>
    <message>
      <source>The screen, what can be undone, the clipboard; the saved case if you say so.</source>
      <translation>L’écran, ce qui peut être annulé, le presse-papiers ; le dossier enregistré si vous le demandez.</translation>
    </message>
    <message>
      <source>Erase everything…</source>
      <translation>Tout effacer…</translation>
    </message>
  </context>
  <context>
    <name>Teaching</name>
    <message>
      <source>What could be supposed</source>
      <translation>Ce qu’on pourrait supposer</translation>
    </message>
    <message>
      <source>In the words of an outsider. It never says that you are ill.</source>
      <translation>Avec les mots d’un inconnu. Jamais que vous êtes malade.</translation>
    </message>
    <message>
      <source>What else explains it</source>
      <translation>Ce qui l’explique aussi</translation>
    </message>
    <message>
      <source>A visit has many reasons: a relative, a certificate, a second opinion.</source>
      <translation>Une visite a bien des raisons : un proche, un certificat, un second avis.</translation>
    </message>
    <message>
      <source>What the law says</source>
      <translation>Ce que dit le droit</translation>
    </message>
    <message>
      <source>For and against, with the article and the date it was read.</source>
      <translation>Pour et contre, avec l’article et la date de lecture.</translation>
    </message>
  </context>
  <context>
    <name>TermCard</name>
    <message>
      <source>Its source is shown.</source>
      <translation>Sa source est affichée.</translation>
    </message>
    <message>
      <source>Press to see the source.</source>
      <translation>Appuyez pour voir la source.</translation>
    </message>
    <message>
      <source>Read over on {date}.</source>
      <translation>Relu le {date}.</translation>
    </message>
    <message>
      <source>Our own words, read over on {date}.</source>
      <translation>Nos propres mots, relus le {date}.</translation>
    </message>
  </context>
  <context>
    <name>Unit</name>
    <message>
      <source>people</source>
      <translation>personnes</translation>
    </message>
    <message>
      <source>appointments</source>
      <translation>rendez-vous</translation>
    </message>
    <message>
      <source>accounts</source>
      <translation>statistiques</translation>
    </message>
    <message>
      <source>rows of data</source>
      <translation>lignes de données</translation>
    </message>
    <message>
      <source>documents</source>
      <translation>documents</translation>
    </message>
    <message>
      <source>households</source>
      <translation>foyers</translation>
    </message>
  </context>
  <context>
    <name>Verdict</name>
    <message>
      <source>Confirmed by you</source>
      <translation>Confirmé par vous</translation>
    </message>
    <message>
      <source>Corrected by you</source>
      <translation>Corrigé par vous</translation>
    </message>
    <message>
      <source>Added by you</source>
      <translation>Ajouté par vous</translation>
    </message>
    <message>
      <source>Removed by you</source>
      <translation>Retiré par vous</translation>
    </message>
  </context>
  <context>
    <name>Visit</name>
    <message>
      <source>“{words}”</source>
      <translation>« {words} »</translation>
    </message>
    <message>
      <source>No level: our records do not know these words</source>
      <translation>Sans niveau : nos fiches ne connaissent pas ces mots</translation>
    </message>
    <message>
      <source>{name} · level {level} of {top}</source>
      <translation>{name} · niveau {level} sur {top}</translation>
    </message>
    <message>
      <source>The level does not change.</source>
      <translation>Le niveau ne change pas.</translation>
    </message>
    <message>
      <source>Level {before} → {after}.</source>
      <translation>Niveau {before} → {after}.</translation>
    </message>
    <message>
      <source>What always holds</source>
      <translation>Ce qui vaut toujours</translation>
    </message>
    <message>
      <source>In favour of health data</source>
      <translation>Pour une donnée de santé</translation>
    </message>
    <message>
      <source>Against</source>
      <translation>Contre</translation>
    </message>
    <message>
      <source>What nobody has decided</source>
      <translation>Ce que personne n’a tranché</translation>
    </message>
    <message>
      <source>{name}: added to your list.</source>
      <translation>{name} : ajouté à votre liste.</translation>
    </message>
    <message>
      <source>{name}: taken off your list.</source>
      <translation>{name} : retiré de votre liste.</translation>
    </message>
    <message>
      <source>{name}: changed.</source>
      <translation>{name} : modifié.</translation>
    </message>
    <message>
      <source>Your list of data changed.</source>
      <translation>Votre liste de données a changé.</translation>
    </message>
  </context>
  <context>
    <name>VisitCard</name>
    <message>
      <source>Take off my list: {name}</source>
      <translation>Retirer de ma liste : {name}</translation>
    </message>
    <message>
      <source>Open: shows what it can reveal</source>
      <translation>Ouvert : montre ce que cela peut révéler</translation>
    </message>
    <message>
      <source>Closed</source>
      <translation>Fermé</translation>
    </message>
  </context>
  <context>
    <name>VisitPart</name>
    <message>
      <source>What could be supposed</source>
      <translation>Ce qu’on pourrait supposer</translation>
    </message>
    <message>
      <source>What else explains it</source>
      <translation>Ce qui l’explique aussi</translation>
    </message>
    <message>
      <source>Who could make use of it</source>
      <translation>À qui cela pourrait servir</translation>
    </message>
    <message>
      <source>What the law says</source>
      <translation>Ce que dit le droit</translation>
    </message>
    <message>
      <source>Why this level</source>
      <translation>Pourquoi ce niveau</translation>
    </message>
    <message>
      <source>What is named counts here: {name}.</source>
      <translation>C’est ce qui est nommé qui compte ici : {name}.</translation>
    </message>
    <message>
      <source>At the start: level {level}.</source>
      <translation>Au départ : niveau {level}.</translation>
    </message>
    <message>
      <source>Sources</source>
      <translation>Sources</translation>
    </message>
  </context>
  <context>
    <name>VisitQuestion</name>
    <message>
      <source>“{words}”: which one do you mean?</source>
      <translation>« {words} » : duquel parlez-vous ?</translation>
    </message>
    <message>
      <source>“{words}”: our records do not know these words</source>
      <translation>« {words} » : nos fiches ne connaissent pas ces mots</translation>
    </message>
    <message>
      <source>None of these: keep my words</source>
      <translation>Aucun de ceux-là : garder mes mots</translation>
    </message>
    <message>
      <source>Keep my words</source>
      <translation>Garder mes mots</translation>
    </message>
    <message>
      <source>Search again</source>
      <translation>Chercher autrement</translation>
    </message>
  </context>
  <context>
    <name>VisitQuestionsPanel</name>
    <message>
      <source>What is true of this appointment?</source>
      <translation>Qu’est-ce qui est vrai pour ce rendez-vous ?</translation>
    </message>
    <message>
      <source>For example: March 2024</source>
      <translation>Par exemple : mars 2024</translation>
    </message>
    <message>
      <source>Date, if you know it</source>
      <translation>Date, si vous la connaissez</translation>
    </message>
    <message>
      <source>Write a day or a month, such as 21/07/2020 or July 2020.</source>
      <translation>Écrivez un jour ou un mois, comme 21/07/2020 ou juillet 2020.</translation>
    </message>
  </context>
  <context>
    <name>VisitsScreen</name>
    <message>
      <source>What it can reveal</source>
      <translation>Ce que cela peut révéler</translation>
    </message>
    <message>
      <source>Is a name enough? Try it in the public directory…</source>
      <translation>Un nom suffit-il ? Essayer dans l’annuaire public…</translation>
    </message>
    <message>
      <source>A specialty, a service or a place, in your own words</source>
      <translation>Une spécialité, un service ou un lieu, avec vos mots</translation>
    </message>
    <message>
      <source>For example: physio, pain clinic, Gustave Roussy</source>
      <translation>Par exemple : kiné, centre anti-douleur, Gustave Roussy</translation>
    </message>
    <message>
      <source>Undo (Ctrl+Z)</source>
      <translation>Annuler (Ctrl+Z)</translation>
    </message>
    <message>
      <source>Redo (Ctrl+Shift+Z)</source>
      <translation>Rétablir (Ctrl+Maj+Z)</translation>
    </message>
    <message>
      <source>&amp;Go on to my steps</source>
      <translation>&amp;Passer à mes démarches</translation>
    </message>
    <message>
      <source>Add &amp;this appointment</source>
      <translation>Ajouter &amp;ce rendez-vous</translation>
    </message>
    <message numerus="yes">
      <source>%n appointment(s) on your list</source>
      <translation>
        <numerusform>%n rendez-vous sur votre liste</numerusform>
        <numerusform>%n rendez-vous sur votre liste</numerusform>
      </translation>
    </message>
    <message>
      <source>Open each card, then tick what is true: the result changes with it.</source>
      <translation>Ouvrez chaque carte, puis cochez ce qui est vrai : le résultat change avec vos réponses.</translation>
    </message>
    <message>
      <source>Who was your appointment with?</source>
      <translation>Chez qui aviez-vous rendez-vous ?</translation>
    </message>
    <message>
      <source>The name of a specialty, beside yours, can let people guess things. See what, and what else explains the visit.</source>
      <translation>Le nom d’une spécialité, à côté du vôtre, peut laisser deviner des choses. Voyez lesquelles, et ce qui explique aussi la visite.</translation>
    </message>
  </context>
  <context>
    <name>Warning</name>
    <message>
      <source>This computer could not close every door around the reading. The file was still read apart, within limits of time and memory.</source>
      <translation>Cet ordinateur n’a pas pu fermer toutes les portes autour de la lecture. Le fichier a tout de même été lu à part, avec des limites de temps et de mémoire.</translation>
    </message>
    <message>
      <source>The document was very long: only its beginning was read.</source>
      <translation>Le document était très long : seul son début a été lu.</translation>
    </message>
    <message>
      <source>This text was recognised in a picture: a word may be wrong or missing. Compare it with your letter. What is not in this list may still have leaked.</source>
      <translation>Ce texte a été reconnu sur une image : un mot peut être faux ou manquer. Comparez-le à votre courrier. Ce qui n’est pas dans cette liste a pu fuiter quand même.</translation>
    </message>
    <message>
      <source>The picture is hard to read. A sharper one may show more: closer, flat, well lit.</source>
      <translation>L’image est difficile à lire. Une plus nette en dirait plus : de plus près, à plat, avec plus de lumière.</translation>
    </message>
    <message>
      <source>Some lines of the picture could not be read at all.</source>
      <translation>Certaines lignes de l’image n’ont pas pu être lues du tout.</translation>
    </message>
    <message>
      <source>One page could not be read at all.</source>
      <translation>Une page n’a pas pu être lue du tout.</translation>
    </message>
    <message>
      <source>A part of the document may not have been read.</source>
      <translation>Une partie du document n’a peut-être pas été lue.</translation>
    </message>
    <message>
      <source>An attachment is locked by a password: it was not read.</source>
      <translation>Une pièce jointe est protégée par un mot de passe : elle n’a pas été lue.</translation>
    </message>
    <message>
      <source>An attachment is a picture: it was not read.</source>
      <translation>Une pièce jointe est une image : elle n’a pas été lue.</translation>
    </message>
    <message>
      <source>An attachment was not read. Open it on its own if it matters.</source>
      <translation>Une pièce jointe n’a pas été lue. Ouvrez-la séparément si elle compte.</translation>
    </message>
  </context>
  <context>
    <name>Window</name>
    <message>
      <source>Menus</source>
      <translation>Menus</translation>
    </message>
    <message>
      <source>&amp;File</source>
      <translation>&amp;Fichier</translation>
    </message>
    <message>
      <source>&amp;Edit</source>
      <translation>É&amp;dition</translation>
    </message>
    <message>
      <source>&amp;View</source>
      <translation>&amp;Affichage</translation>
    </message>
    <message>
      <source>&amp;Help</source>
      <translation>A&amp;ide</translation>
    </message>
    <message>
      <source>&amp;Another notice</source>
      <translation>A&amp;utre courrier</translation>
    </message>
    <message>
      <source>Ne&amp;xt person</source>
      <translation>&amp;Personne suivante</translation>
    </message>
    <message>
      <source>The reading was stopped.</source>
      <translation>La lecture a été arrêtée.</translation>
    </message>
  </context>
</TS>
