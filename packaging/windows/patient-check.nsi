; Installs Patient Check for the person who is signed in: no administrator is asked.
; usage: makensis /DVERSION=0.1.0 /DBUNDLE=folder /DOUT=file.exe patient-check.nsi
Unicode true
SetCompressor /SOLID lzma

!include "MUI2.nsh"
!include "FileFunc.nsh"

!ifndef VERSION
  !error "VERSION is missing: makensis /DVERSION=0.1.0 ..."
!endif
!ifndef BUNDLE
  !error "BUNDLE is missing: the folder that PyInstaller wrote"
!endif
!ifndef OUT
  !define OUT "patient-check-${VERSION}-setup.exe"
!endif

!define NAME "Patient Check"
!define ID "PatientCheck"
!define CASE_TYPE "PatientCheck.Case"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\${ID}"

Name "${NAME}"
OutFile "${OUT}"
RequestExecutionLevel user
InstallDir "$LOCALAPPDATA\Programs\${NAME}"
InstallDirRegKey HKCU "Software\${ID}" "Folder"
ManifestDPIAware true
ManifestSupportedOS Win10
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "${NAME}"
VIAddVersionKey "FileDescription" "${NAME}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "LegalCopyright" "EUPL-1.2"

!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_RUN "$INSTDIR\patient-check-window.exe"
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "French"
!insertmacro MUI_LANGUAGE "English"

Section
  ; What an older version had and this one has not must not stay: its folder is ours alone.
  IfFileExists "$INSTDIR\patient-check-window.exe" 0 +2
    RMDir /r "$INSTDIR\_internal"
  SetOutPath "$INSTDIR"
  File /r "${BUNDLE}\*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\patient-check-window.exe"

  WriteRegStr HKCU "Software\${ID}" "Folder" "$INSTDIR"
  WriteRegStr HKCU "Software\Classes\.patientcheck" "" "${CASE_TYPE}"
  WriteRegStr HKCU "Software\Classes\.patientcheck" "Content Type" "application/vnd.patient-check.case"
  WriteRegStr HKCU "Software\Classes\${CASE_TYPE}" "" "Patient Check"
  WriteRegStr HKCU "Software\Classes\${CASE_TYPE}\DefaultIcon" "" "$INSTDIR\patient-check-window.exe,0"
  WriteRegStr HKCU "Software\Classes\${CASE_TYPE}\shell\open\command" "" '"$INSTDIR\patient-check-window.exe" "%1"'

  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "${NAME}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\patient-check-window.exe"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" $0
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd

Section "Uninstall"
  ; Only what was installed: a folder that the person chose may hold other files.
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\patient-check.exe"
  Delete "$INSTDIR\patient-check-window.exe"
  Delete "$INSTDIR\patient-check-reader.exe"
  Delete "$INSTDIR\licences.txt"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\${NAME}.lnk"
  DeleteRegKey HKCU "${UNINSTALL}"
  DeleteRegKey HKCU "Software\Classes\${CASE_TYPE}"
  ReadRegStr $0 HKCU "Software\Classes\.patientcheck" ""
  StrCmp $0 "${CASE_TYPE}" 0 +2
    DeleteRegKey HKCU "Software\Classes\.patientcheck"
  DeleteRegKey HKCU "Software\${ID}"
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd
