// SPDX-License-Identifier: Apache-2.0
// One tap: the phone's own position goes with the call. Without this the page asks where, and works the same.

const byId = id => document.getElementById(id);
const calling = byId('calling');
const KEPT = 'linli-phone';

/** What this phone remembers; nothing where it may not. */
function remembered() {
  try {
    return localStorage.getItem(KEPT) ?? '';
  } catch {
    return '';
  }
}

function remember(phone) {
  try {
    if (phone) {
      localStorage.setItem(KEPT, phone);
    } else {
      localStorage.removeItem(KEPT);
    }
  } catch {
    // a browser that keeps nothing asks again next time
  }
}

function position() {
  return new Promise((found, failed) => navigator.geolocation.getCurrentPosition(found, failed, { enableHighAccuracy: true, timeout: 8000, maximumAge: 30000 }));
}

/** Fills in where the phone is; false when it does not say. */
async function located() {
  const said = byId('located');
  said.textContent = said.dataset.seeking;
  try {
    const { coords } = await position();
    calling.elements.longitude.value = coords.longitude.toFixed(6);
    calling.elements.latitude.value = coords.latitude.toFixed(6);
    return true;
  } catch {
    said.textContent = said.dataset.failed;
    return false;
  }
}

const place = byId('place');
if (calling && 'geolocation' in navigator) {
  if (place) {
    const choice = byId('remember');
    byId('remember-choice').hidden = false;
    calling.elements.phone.value ||= remembered();
    choice.checked = remembered() !== '';
    let busy = false;
    calling.addEventListener('submit', async event => {
      if (event.submitter?.hasAttribute('formaction')) {
        return;
      }
      remember(choice.checked ? calling.elements.phone.value : '');
      const said = calling.elements.area.value || calling.elements.address.value;
      if (said || calling.elements.longitude.value) {
        return;
      }
      event.preventDefault();
      if (busy) {
        return;
      }
      busy = true;
      if (await located()) {
        calling.submit();
      } else {
        calling.elements.area.focus();
      }
      busy = false;
    });
  } else if (remembered()) {
    byId('call').addEventListener('click', async event => {
      event.preventDefault();
      calling.elements.phone.value = remembered();
      if (await located()) {
        calling.submit();
      } else {
        location.assign('/call');
      }
    });
  }
}

const seconds = byId('seconds');
if (seconds || document.querySelector('a[href="/call/sent"]')) {
  const end = Date.now() + Number(seconds?.textContent ?? 1) * 1000;
  const ticking = setInterval(() => {
    const left = Math.ceil((end - Date.now()) / 1000);
    if (seconds) {
      seconds.textContent = String(Math.max(0, left));
    }
    if (left <= -1) {
      clearInterval(ticking);
      location.replace('/call/sent');
    }
  }, 250);
}
