// Writes translations into the catalogs: node scripts/i18n-fill.mjs words.json
// where words.json is {"English sentence": {"ru": "…", "nl": "…"}}. Sentences already translated are kept.

import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'

const words = JSON.parse(readFileSync(process.argv[2] ?? 'words.json', 'utf8'))
const quote = (text) => JSON.stringify(text)
const found = execFileSync('find', ['src', '-path', '*/locales/*.po'], { encoding: 'utf8' })

for (const file of found.split('\n').filter((name) => /\/(ru|nl)\.po$/.test(name))) {
  const language = file.slice(-5, -3)
  let po = readFileSync(file, 'utf8')
  for (const [sentence, said] of Object.entries(words)) {
    if (!said[language]) continue
    const empty = `msgid ${quote(sentence)}\nmsgstr ""\n`
    po = po.replace(empty, () => `msgid ${quote(sentence)}\nmsgstr ${quote(said[language])}\n`)
  }
  writeFileSync(file, po)
}
