// The text of a PDF by pdf.js, as its users join it: the items of a page in order, a line end where an item has one.
// A folder with node_modules/pdfjs-dist may be named by NODE_PATH.
console.log = console.warn = () => {};  // of missing parts that only drawing needs: they are no text
const pdfjs = require("pdfjs-dist/legacy/build/pdf.js");
const fs = require("fs");

async function main(path) {
    const data = new Uint8Array(fs.readFileSync(path));
    const document = await pdfjs.getDocument({data, verbosity: 0, isEvalSupported: false}).promise;
    const pages = [];
    for (let number = 1; number <= document.numPages; number++) {
        const content = await (await document.getPage(number)).getTextContent();
        pages.push(content.items.map((item) => item.str + (item.hasEOL ? "\n" : "")).join(""));
    }
    process.stdout.write(pages.join("\n\n"));
}

main(process.argv[2]);
