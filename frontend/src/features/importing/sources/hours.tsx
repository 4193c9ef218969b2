import { Trans } from '@lingui/react/macro'
import type { SourceKind } from './kind'

export const hours: SourceKind = {
  name: 'hours',
  title: '',
  Title: () => <Trans>Hours</Trans>,
  accept: '.csv,.tsv,.txt,.xlsx,text/csv',
  several: false,
  HowTo,
}

function HowTo() {
  return (
    <>
      <h2>
        <Trans>Hours from Toggl, Harvest, Clockify or Tempo</Trans>
      </h2>
      <ol>
        <li>
          <Trans>Toggl Track, Clockify: Reports › Detailed › Export as CSV.</Trans>
        </li>
        <li>
          <Trans>Harvest: Reports › Detailed time › Export as CSV or Excel.</Trans>
        </li>
        <li>
          <Trans>Tempo: a report of worklogs, exported as CSV.</Trans>
        </li>
        <li>
          <Trans>Any other table with a day and a length: you say what its columns mean.</Trans>
        </li>
      </ol>
      <p>
        <Trans>
          People are known by e-mail or name, cards by old keys, numbers or links. Bring a longer file later:
          only what is new or changed comes.
        </Trans>
      </p>
    </>
  )
}
