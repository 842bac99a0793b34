// The text of a PDF by pdf.js, as its users join it: the items of a page in order, a line end where an item has one.
// The module is that of npm, in a folder that NODE_PATH may name, or Debian's (libjs-pdf).
const fs = require("fs");

function load() {
    console.log = console.warn = () => {}; // of missing parts that only drawing needs: they are no text
    for (const name of ["pdfjs-dist/legacy/build/pdf.js", "pdfjs-dist/build/pdf.js"]) {
        for (const folder of ["", "/usr/share/nodejs/"]) {
            try {
                return require(folder + name);
            } catch (error) {
                if (error.code !== "MODULE_NOT_FOUND")
                    throw error;
            }
        }
    }
    process.stderr.write("there is no pdfjs-dist\n");
    process.exit(1);
}

async function main(path) {
    const pdfjs = load();
    const data = new Uint8Array(fs.readFileSync(path));
    const document = await pdfjs.getDocument({data, verbosity: 0, isEvalSupported: false}).promise;
    const pages = [];
    for (let number = 1; number <= document.numPages; number++) {
        const content = await (await document.getPage(number)).getTextContent();
        pages.push(content.items.map((item) => item.str + (item.hasEOL ? "\n" : "")).join(""));
    }
    process.stdout.write(pages.join("\n\n"));
}

if (process.argv[2])
    main(process.argv[2]);
else
    load();
