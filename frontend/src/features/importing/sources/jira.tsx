import { Trans } from '@lingui/react/macro'
import type { SourceKind } from './kind'

export const jira: SourceKind = {
  name: 'jira',
  title: 'Jira',
  accept: '.csv,.json,text/csv,application/json',
  several: true,
  HowTo,
}

function HowTo() {
  return (
    <>
      <h2>
        <Trans>How to export from Jira</Trans>
      </h2>
      <ol>
        <li>
          <Trans>With history: save the answers of /rest/api/3/search?expand=changelog,names as .json.</Trans>
        </li>
        <li>
          <Trans>Several pages of one search are dropped here together.</Trans>
        </li>
        <li>
          <Trans>Without history: search, then “Export CSV, all fields”, in English, Russian or Dutch.</Trans>
        </li>
      </ol>
      <p>
        <Trans>
          Old keys such as TES-12 lead to the cards afterwards. CSV tells no moves; bring the JSON later and
          it is added.
        </Trans>
      </p>
    </>
  )
}
