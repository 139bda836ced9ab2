// Command desktop builds the native programs for Linux, Windows and macOS on any of
// them, and packs each in its system's format: an archive with a desktop file and
// icon, a program with embedded icon, version and manifest, an application bundle.
// It writes their checksums and prints their sizes.
package main
