@echo off
rem Starts Backprop Lab for a class: everybody in this network can open it. Further arguments are those of "serve".
"%~dp0runtime\bin\java.exe" -jar "%~dp0backprop-lab.jar" serve --host 0.0.0.0 --open %*
if errorlevel 1 pause
