#!/usr/bin/env bash
# Makes corpus/documents from corpus/sources. Needs: dotnet, soffice (LibreOffice), chromium, qpdf, pdftoppm (poppler-utils), ImageMagick, img2pdf, and the fonts
# Liberation Serif. Dates and identifiers that the programs write into a PDF are fixed afterwards, so that two runs with the same programs give the same bytes.
set -euo pipefail
cd "$(dirname "$0")/.."
for tool in dotnet soffice chromium qpdf pdftoppm convert img2pdf; do
    command -v "$tool" >/dev/null || { echo "corpus/make.sh needs $tool; corpus/README.md names the packages." >&2; exit 2; }
done
build=$(mktemp -d)
trap 'rm -rf "$build"' EXIT
out=$build/documents
mkdir "$out"

office() { # NAME: NAME.docx -> NAME.pdf in $build
    soffice -env:UserInstallation="file://$build/profile" --headless --convert-to pdf --outdir "$build" "$build/$1.docx" >/dev/null 2>&1
}

browser() { # NAME: NAME.html -> NAME.pdf in $build
    chromium --headless --no-sandbox --disable-gpu --disable-background-networking --user-data-dir="$build/chromium" --no-pdf-header-footer \
        --print-to-pdf="$build/$1.pdf" "file://$build/$1.html" >/dev/null 2>&1
}

settle() { # FILE: replaces dates and identifiers by ones of the same length
    LC_ALL=C sed -i -E 's/D:20[0-9]{12}/D:20240101000000/g; s#(/DocChecksum /)[0-9A-F]{32}#\100000000000000000000000000000000#; /^\/ID/,/>/s/<[0-9A-F]{32}>/<00000000000000000000000000000000>/g; s/^<[0-9A-F]{32}>( \])?$/<00000000000000000000000000000000>\1/; s#/ID \[<[0-9a-f]{32}><[0-9a-f]{32}>\]#/ID [<00000000000000000000000000000000><00000000000000000000000000000000>]#' "$1"
}

scan() { # NAME: a page of NAME.pdf as a scanner gives it: grey, a little aslant, with noise
    pdftoppm -r 200 -gray "$build/$1.pdf" "$build/$1-page"
    for page in "$build/$1"-page*.pgm; do
        MAGICK_THREAD_LIMIT=1 convert -seed 7 "$page" -background white -rotate 0.6 -blur 0x0.6 -attenuate 1.2 +noise Gaussian -level -6%,104% -quality 34 -density 200 -units PixelsPerInch "${page%.pgm}.jpg"
    done
    img2pdf --creationdate 2024-01-01T00:00:00 --moddate 2024-01-01T00:00:00 --output "$build/$1.pdf" "$build/$1"-page*.jpg
}

dotnet run corpus/make.cs -- corpus/sources "$build" >"$build/list.tsv"
while IFS=$'\t' read -r kind name file; do
    case $kind in
        text) cp "$build/$name.txt" "$out/$file" ;;
        docx) cp "$build/$name.docx" "$out/$file" ;;
        damaged) head -c $(($(stat -c %s "$build/$name.docx") / 2)) "$build/$name.docx" >"$out/$file" ;; # as when a download breaks off
        office) office "$name"; settle "$build/$name.pdf"; cp "$build/$name.pdf" "$out/$file" ;;
        browser) browser "$name"; settle "$build/$name.pdf"; cp "$build/$name.pdf" "$out/$file" ;;
        scan) office "$name"; scan "$name"; settle "$build/$name.pdf"; cp "$build/$name.pdf" "$out/$file" ;;
        encrypted) office "$name"; settle "$build/$name.pdf"; qpdf --static-id --static-aes-iv --allow-weak-crypto --encrypt vanban vanban 128 --use-aes=y -- "$build/$name.pdf" "$out/$file" ;;
        *) echo "corpus/sources/$name.md: 'as: $kind' is none of docx, office, browser, text, scan, encrypted, damaged." >&2; exit 2 ;;
    esac
    echo "corpus/documents/$file"
done <"$build/list.tsv"

# Only when all are made do they take the place of the old ones.
rm -rf corpus/documents
mv "$out" corpus/documents
