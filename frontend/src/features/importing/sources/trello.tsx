import { Trans } from '@lingui/react/macro'
import type { SourceKind } from './kind'

export const trello: SourceKind = {
  name: 'trello',
  title: 'Trello',
  accept: '.json,application/json',
  several: false,
  HowTo,
}

function HowTo() {
  return (
    <>
      <h2>
        <Trans>How to export from Trello</Trans>
      </h2>
      <ol>
        <li>
          <Trans>Open the board and its menu (•••).</Trans>
        </li>
        <li>
          <Trans>Choose “Print, export, and share”, then “Export as JSON”.</Trans>
        </li>
        <li>
          <Trans>Save the page that opens as a file with the ending .json.</Trans>
        </li>
      </ol>
      <p>
        <Trans>
          Trello gives at most the last 1,000 actions. What is older is shown as unknown, never invented.
        </Trans>
      </p>
    </>
  )
}
