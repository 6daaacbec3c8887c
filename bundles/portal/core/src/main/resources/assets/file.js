// SPDX-License-Identifier: Apache-2.0
// The pages work without this: every button below sends the whole form, and the whole page comes back.

const filing = document.getElementById('filing');
const choosing = document.getElementById('choosing');
const form = filing ?? choosing;
const byId = id => document.getElementById(id);
const SIDE = 320;
const LONGEST_SIDE = 1600;

/** Where the phone is. */
function position() {
  return new Promise((found, failed) => navigator.geolocation.getCurrentPosition(found, failed, { enableHighAccuracy: true, timeout: 12000 }));
}

async function locate() {
  const said = byId('located');
  said.textContent = said.dataset.seeking;
  try {
    const { coords } = await position();
    byId('longitude').value = coords.longitude.toFixed(6);
    byId('latitude').value = coords.latitude.toFixed(6);
    said.textContent = '';
    if (filing) {
      await refresh({ here: 'yes' });
    } else {
      byId('area').required = false;
      form.submit();
    }
  } catch {
    said.textContent = said.dataset.failed;
  }
}

let latest = 0;

/** Sends what was typed, without the photos, and takes over those parts of the page that depend on it. */
async function refresh(more = {}) {
  const turn = ++latest;
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(filing)) {
    if (typeof value === 'string') {
      body.append(name, value);
    }
  }
  Object.entries(more).forEach(([name, value]) => body.append(name, value));
  filing.ariaBusy = 'true';
  const answer = await fetch('/file/again', { method: 'POST', body, headers: { Accept: 'text/html' } });
  // Read whatever becomes of it: an answer that nobody reads keeps its connection.
  const text = await answer.text();
  if (turn !== latest) {
    return;
  }
  filing.ariaBusy = null;
  byId('sent').textContent = answer.status === 429 ? byId('sent').dataset.slow : '';
  if (!answer.ok) {
    return;
  }
  const page = new DOMParser().parseFromString(text, 'text/html');
  const focused = document.activeElement?.id;
  for (const part of ['part-map', 'part-kind', 'part-hints']) {
    byId(part).replaceWith(document.importNode(page.getElementById(part), true));
  }
  byId('area').value = byId('chosen').value;
  // What is asked about the kind may have gone; what is in view stays there.
  byId(focused)?.focus({ preventScroll: true });
}

/** A tap puts the pin at once; the server then says where that is. */
function tap(event) {
  const map = event.target;
  event.preventDefault();
  const box = map.getBoundingClientRect();
  const byKey = event.detail === 0 && event.clientX === 0 && event.clientY === 0;
  const x = byKey ? SIDE / 2 : (event.clientX - box.left) / box.width * SIDE;
  const y = byKey ? SIDE / 2 : (event.clientY - box.top) / box.height * SIDE;
  const pin = byId('pin');
  pin.setAttribute('transform', `translate(${x} ${y})`);
  pin.removeAttribute('visibility');
  const { west, north, width, height } = map.dataset;
  byId('longitude').value = (Number(west) + x / SIDE * width).toFixed(6);
  byId('latitude').value = (north - y / SIDE * height).toFixed(6);
  refresh();
}

/** A photo of a phone is made smaller before it goes: quicker, and below the limit. */
async function smaller(file) {
  try {
    const picture = await createImageBitmap(file);
    const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
    const canvas = Object.assign(document.createElement('canvas'), { width: picture.width * scale, height: picture.height * scale });
    canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise(done => canvas.toBlob(done, 'image/jpeg', 0.85));
    return blob && blob.size < file.size ? new File([blob], file.name.replace(/\.\w+$/, '.jpg'), { type: 'image/jpeg' }) : file;
  } catch {
    return file; // no picture: the server says what it takes
  }
}

async function shrink(input) {
  const files = new DataTransfer();
  for (const file of input.files) {
    files.items.add(await smaller(file));
  }
  input.files = files.files;
}

if (form && 'geolocation' in navigator) {
  byId('locate').hidden = false;
  byId('locate').addEventListener('click', locate);
}
if (filing) {
  filing.classList.add('live');
  let photos = Promise.resolve();
  filing.addEventListener('change', event => {
    const { id } = event.target;
    if (id === 'photo') {
      photos = shrink(event.target);
    } else if (['area', 'type', 'text', 'address'].includes(id)) {
      refresh();
    }
  });
  filing.addEventListener('click', event => {
    const pressed = event.target;
    if (pressed.id === 'map') {
      tap(event);
    } else if (pressed.name === 'zoom') {
      event.preventDefault();
      refresh({ zoom: pressed.value });
    }
  });
  filing.addEventListener('submit', event => {
    const own = !event.submitter?.hasAttribute('formaction');
    if (own && !filing.dataset.ready) {
      event.preventDefault();
      byId('sent').textContent = byId('sent').dataset.busy;
      filing.dataset.ready = 'yes';
      photos.then(() => filing.submit());
    }
  });
  // Back from another page: it can be sent again.
  window.addEventListener('pageshow', () => delete filing.dataset.ready);
}
