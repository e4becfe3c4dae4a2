@echo off
rem Starts Backprop Lab and opens it in the browser. With arguments it does what they say: --help lists them.
setlocal
set "arguments=%*"
if not defined arguments set "arguments=--open"
"%~dp0runtime\bin\java.exe" -jar "%~dp0backprop-lab.jar" %arguments%
if errorlevel 1 pause
