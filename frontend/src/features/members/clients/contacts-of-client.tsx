import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Select, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useWorkspace } from '#api/workspace'
import { languages } from '#ui/preferences'
import { contacts, type Schemas } from '../asking/house-api'
import { FormDialog } from '../doing/form-dialog'
import { NamedField } from '../doing/named-field'
import { useDoing } from '../doing/use-doing'
import styles from '../look/house.module.css'

type Contact = Schemas['ContactOut']
type Language = Schemas['ContactIn']['language']

/** Those at the client who are asked by mail and have no account. */
export function ContactsOfClient({ client, may }: { client: number; may: boolean }) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const doing = useDoing()
  const [edited, setEdited] = useState<Contact | 'new' | null>(null)
  const { data, refetch } = useQuery({
    queryKey: [workspace, 'contacts', client],
    queryFn: ({ signal }) => contacts.list(workspace, client, signal),
  })
  if (!data || (data.length === 0 && !may)) return null
  const close = () => {
    setEdited(null)
    void refetch()
  }
  return (
    <div>
      <p className={styles.quiet} style={{ margin: '8px 0 0' }}>
        <Trans>Asked by mail:</Trans>{' '}
        {data.map((each, at) => (
          <span key={each.id}>
            {at > 0 ? ', ' : ''}
            {may ? (
              <button type="button" className={styles.open} onClick={() => setEdited(each)}>
                {each.name}
              </button>
            ) : (
              each.name
            )}
          </span>
        ))}{' '}
        {may ? (
          <Button size="compact-sm" variant="subtle" onClick={() => setEdited('new')}>
            <Trans>New contact</Trans>
          </Button>
        ) : null}
      </p>
      {edited ? (
        <ContactDialog
          client={client}
          contact={edited === 'new' ? null : edited}
          onArchive={async (id) => {
            if (await doing.run(() => contacts.archive(workspace, id), t`Archived`)) close()
          }}
          onClose={close}
        />
      ) : null}
    </div>
  )
}

interface ContactDialogProps {
  client: number
  contact: Contact | null
  onArchive: (id: number) => Promise<void>
  onClose: () => void
}

function ContactDialog({ client, contact, onArchive, onClose }: ContactDialogProps) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const doing = useDoing(['name', 'email', 'language'])
  const [name, setName] = useState(contact?.name ?? '')
  const [email, setEmail] = useState(contact?.email ?? '')
  const [language, setLanguage] = useState<Language>((contact?.language as Language | undefined) ?? 'en')
  const save = async () => {
    const body = { name, email, language }
    const saved = await doing.run(
      () => (contact ? contacts.change(workspace, contact.id, body) : contacts.add(workspace, client, body)),
      t`Saved`,
    )
    if (saved) onClose()
  }
  return (
    <FormDialog
      title={contact ? contact.name : t`New contact`}
      verb={t`Save`}
      doing={doing}
      ready={name.trim() !== '' && email.trim() !== ''}
      onSubmit={save}
      onClose={onClose}
    >
      <NamedField
        label={t({ message: 'Name', context: 'of a person' })}
        value={name}
        onName={setName}
        doing={doing}
      />
      <TextInput
        label={t`E-mail`}
        type="email"
        required
        value={email}
        error={doing.words.email}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <Select
        label={t`Language of the mails`}
        allowDeselect={false}
        data={[...languages]}
        value={language}
        onChange={(value) => setLanguage(value as Language)}
      />
      {contact ? (
        <Button
          variant="subtle"
          color="gray"
          onClick={() => void onArchive(contact.id)}
          style={{ justifySelf: 'start' }}
        >
          <Trans>Archive this contact</Trans>
        </Button>
      ) : null}
    </FormDialog>
  )
}
