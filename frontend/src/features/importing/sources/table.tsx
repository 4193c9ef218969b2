import { Trans } from '@lingui/react/macro'
import type { SourceKind } from './kind'

export const table: SourceKind = {
  name: 'csv',
  title: 'CSV, XLSX',
  accept: '.csv,.tsv,.txt,.xlsx,text/csv',
  several: false,
  HowTo,
}

function HowTo() {
  return (
    <>
      <h2>
        <Trans>A table becomes cards</Trans>
      </h2>
      <ol>
        <li>
          <Trans>The first row names the columns, every other row becomes a card.</Trans>
        </li>
        <li>
          <Trans>You say what each column means; for the next file of the same make it is remembered.</Trans>
        </li>
        <li>
          <Trans>A column with a key (a number, an id) lets a later file be recognised row by row.</Trans>
        </li>
      </ol>
      <p>
        <Trans>Rows with something wrong in them stay out; download them, mend them, bring them again.</Trans>
      </p>
    </>
  )
}
