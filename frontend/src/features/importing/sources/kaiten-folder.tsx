import { Trans } from '@lingui/react/macro'
import type { SourceKind } from './kind'

export const kaitenFolder: SourceKind = {
  name: 'kaiten-folder',
  title: 'Kaiten',
  Title: () => <Trans>Kaiten folder</Trans>,
  accept: '.zip,application/zip',
  several: false,
  HowTo,
}

function HowTo() {
  return (
    <>
      <h2>
        <Trans>A folder of Kaiten’s universal import</Trans>
      </h2>
      <ol>
        <li>
          <Trans>It holds meta-data.json and beside it the files with boards, columns and cards.</Trans>
        </li>
        <li>
          <Trans>Pack it as a zip file and bring that.</Trans>
        </li>
      </ol>
      <p>
        <Trans>Baton writes such folders too, and reads back from them all that it knows of a board.</Trans>
      </p>
    </>
  )
}
