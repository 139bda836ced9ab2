// Command desktop builds the native programs for Linux, Windows and macOS, from
// any of them, and packs each as its system expects: an archive with a desktop
// file and icon, a program with icon, version and manifest inside, an
// application folder. It writes their checksums, and prints their sizes.
package main
