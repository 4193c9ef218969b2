/** A PDF of A4 pages with those words on them. */
export function smallPdf(...pages: string[]): Buffer {
  const objects = ['<< /Type /Catalog /Pages 2 0 R >>', '']
  const kids = pages.map((words) => {
    const content = `0.2 0.4 0.6 rg 60 700 200 60 re f BT /F 36 Tf 60 600 Td (${words}) Tj ET`
    const number = objects.length + 1
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${number + 1} 0 R ` +
        '/Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>',
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    )
    return `${number} 0 R`
  })
  objects[1] = `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${kids.length} >>`
  let out = '%PDF-1.4\n'
  const table = objects.map((body, at) => {
    const place = String(out.length).padStart(10, '0')
    out += `${at + 1} 0 obj\n${body}\nendobj\n`
    return `${place} 00000 n \n`
  })
  const size = objects.length + 1
  const end = out.length
  out += `xref\n0 ${size}\n0000000000 65535 f \n${table.join('')}`
  out += `trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${end}\n%%EOF`
  return Buffer.from(out, 'latin1')
}
