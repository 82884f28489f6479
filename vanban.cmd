@echo off
rem Starts VanBan from a checkout: builds it when a source file is newer than the last build, else starts it as it is.
rem Messages are without diacritics: a batch file does not know the code page of its console.
setlocal
set "HOME_DIR=%~dp0"
rem Compiled for this machine where that could be had (a third less work at each start), else as a plain build leaves it.
set "NATIVE=%HOME_DIR%src\VanBan.Cli\bin\native"
set "PLAIN=%HOME_DIR%src\VanBan.Cli\bin\Release\net10.0\VanBan.Cli.dll"
set "STAMP=%HOME_DIR%src\VanBan.Cli\obj\built.stamp"

where dotnet >nul 2>nul
if errorlevel 1 (
    echo vanban: khong tim thay .NET SDK 10. Hay cai tu https://dotnet.microsoft.com/download roi chay lai. 1>&2
    exit /b 2
)

if not exist "%NATIVE%\VanBan.Cli.dll" if not exist "%PLAIN%" goto build
if not exist "%STAMP%" goto build
rem Exit code 1: something under src is newer than the stamp. Folders count too: their time changes when a file is taken away.
powershell -NoLogo -NoProfile -NonInteractive -Command "$built = (Get-Item -LiteralPath $env:STAMP).LastWriteTimeUtc; $roots = 'src','Directory.Build.props','Directory.Packages.props','global.json' | ForEach-Object { Join-Path $env:HOME_DIR $_ }; $newer = Get-ChildItem -LiteralPath $roots -Recurse -Force | Where-Object { $_.LastWriteTimeUtc -gt $built -and $_.FullName -notmatch '[\\/](bin|obj)([\\/]|$)' } | Select-Object -First 1; if ($newer) { exit 1 }"
if errorlevel 1 goto build
goto start

:build
echo vanban: dang bien dich (chi khi chay lan dau hoac khi ma nguon thay doi)... 1>&2
for /d %%P in ("%HOME_DIR%src\*") do (
    if not exist "%%P\bin" mkdir "%%P\bin"
    if not exist "%%P\obj" mkdir "%%P\obj"
)
rem The stamp bears the time before the build: what is changed while it runs is built the next time.
type nul > "%STAMP%.new"
if exist "%NATIVE%" rmdir /s /q "%NATIVE%"
if exist "%NATIVE%.new" rmdir /s /q "%NATIVE%.new"
set "BUILD=-c Release -v q -nologo --tl:off -nodeReuse:false -p:UseSharedCompilation=false"
rem Its own lock file: the checkout's names no machine.
dotnet publish "%HOME_DIR%src\VanBan.Cli" %BUILD% --use-current-runtime --no-self-contained -p:PublishReadyToRun=true -p:NuGetLockFilePath=obj\native.lock.json -o "%NATIVE%.new" > "%HOME_DIR%src\VanBan.Cli\obj\build.log" 2>&1
if not errorlevel 1 (
    move "%NATIVE%.new" "%NATIVE%" >nul
    goto built
)
dotnet build "%HOME_DIR%src\VanBan.Cli" %BUILD% > "%HOME_DIR%src\VanBan.Cli\obj\build.log" 2>&1
if errorlevel 1 (
    type "%HOME_DIR%src\VanBan.Cli\obj\build.log" 1>&2
    echo vanban: bien dich khong thanh cong ^(xem o tren^). 1>&2
    exit /b 2
)
:built
move /y "%STAMP%.new" "%STAMP%" >nul

:start
set "PROGRAM=%NATIVE%\VanBan.Cli.dll"
if not exist "%PROGRAM%" set "PROGRAM=%PLAIN%"
dotnet "%PROGRAM%" %*
exit /b %errorlevel%
