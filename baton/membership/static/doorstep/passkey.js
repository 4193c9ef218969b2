/* Asks the browser for a passkey and sends what it answers with the form: data-passkey="create", "get" or "login". */
(() => {
  if (!window.PublicKeyCredential) return

  const bytes = (text) =>
    Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0))
  const text = (buffer) =>
    btoa(String.fromCharCode(...new Uint8Array(buffer)))
      .replaceAll('+', '-')
      .replaceAll('/', '_')
      .replace(/=+$/, '')
  const named = (list) => (list ?? []).map((each) => ({ ...each, id: bytes(each.id) }))

  async function create({ creation_options }, form) {
    const asked = creation_options.publicKey
    const alone = form.elements.passwordless.checked
    const made = await navigator.credentials.create({
      publicKey: {
        ...asked,
        challenge: bytes(asked.challenge),
        user: { ...asked.user, id: bytes(asked.user.id) },
        excludeCredentials: named(asked.excludeCredentials),
        authenticatorSelection: {
          ...asked.authenticatorSelection,
          residentKey: alone ? 'required' : 'discouraged',
          requireResidentKey: alone,
          userVerification: alone ? 'required' : asked.authenticatorSelection.userVerification,
        },
      },
    })
    return told(made, {
      attestationObject: text(made.response.attestationObject),
      transports: made.response.getTransports?.() ?? [],
    })
  }

  async function get({ request_options }) {
    const asked = request_options.publicKey
    const used = await navigator.credentials.get({
      publicKey: {
        ...asked,
        challenge: bytes(asked.challenge),
        allowCredentials: named(asked.allowCredentials),
      },
    })
    const { authenticatorData, signature, userHandle } = used.response
    return told(used, {
      authenticatorData: text(authenticatorData),
      signature: text(signature),
      userHandle: userHandle ? text(userHandle) : null,
    })
  }

  function told(credential, response) {
    return {
      id: credential.id,
      rawId: text(credential.rawId),
      type: credential.type,
      authenticatorAttachment: credential.authenticatorAttachment,
      clientExtensionResults: credential.getClientExtensionResults(),
      response: { clientDataJSON: text(credential.response.clientDataJSON), ...response },
    }
  }

  async function asked(form) {
    const said = document.getElementById('passkey')
    if (said) return JSON.parse(said.textContent)
    const answer = await fetch(form.action, { headers: { Accept: 'application/json' } })
    return answer.json()
  }

  for (const form of document.querySelectorAll('[data-passkey]')) {
    form.hidden = false
    form.addEventListener('submit', async (event) => {
      if (form.elements.credential.value) return
      event.preventDefault()
      const wrong = form.querySelector('p[role=alert][hidden], p[role=alert]:last-child')
      try {
        const options = await asked(form)
        const credential = form.dataset.passkey === 'create' ? await create(options, form) : await get(options)
        form.elements.credential.value = JSON.stringify(credential)
        form.submit()
      } catch {
        // Refused, cancelled, or no such key: the person knows which.
        wrong.hidden = false
      }
    })
  }
})()
