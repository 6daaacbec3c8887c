// SPDX-License-Identifier: Apache-2.0
/** Makes a photo small, and leaves out what the camera wrote into it. */

const LONGEST = 1600;
const QUALITY = 0.8;

/** @param {File} file @returns {Promise<Uint8Array | null>} null for what is no picture */
export async function small(file) {
    let picture;
    try {
        picture = await createImageBitmap(file);
    } catch (broken) {
        console.warn('Not a picture: ' + broken.name);
        return null;
    }
    const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(picture.width * scale));
    canvas.height = Math.max(1, Math.round(picture.height * scale));
    canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise(resolve => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
    return new Uint8Array(await blob.arrayBuffer());
}
