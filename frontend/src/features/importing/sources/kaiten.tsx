import { Trans } from '@lingui/react/macro'
import { KaitenForm } from './kaiten-form'
import type { SourceKind } from './kind'

export const kaiten: SourceKind = {
  name: 'kaiten',
  title: 'Kaiten',
  accept: '.zip,application/zip',
  several: false,
  HowTo,
  Ask: KaitenForm,
}

function HowTo() {
  return (
    <>
      <h2>
        <Trans>How to get an API key in Kaiten</Trans>
      </h2>
      <ol>
        <li>
          <Trans>Sign in as an administrator: Baton fetches what this person may see.</Trans>
        </li>
        <li>
          <Trans>Open your profile, then “API key”.</Trans>
        </li>
        <li>
          <Trans>Make a key and copy it here. Remove it in Kaiten afterwards.</Trans>
        </li>
      </ol>
      <p>
        <Trans>
          The key is forgotten as soon as everything has been fetched. Kaiten allows about five requests a
          second, so a thousand cards take a quarter of an hour.
        </Trans>
      </p>
    </>
  )
}
