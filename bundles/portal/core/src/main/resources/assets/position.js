// Without script or permission the fields stay as they are: the form works all the same.
const button = document.getElementById('locate');
const said = document.getElementById('located');
if (button && 'geolocation' in navigator) {
  button.hidden = false;
  button.addEventListener('click', () => {
    said.textContent = '正在定位…';
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        document.getElementById('longitude').value = coords.longitude.toFixed(6);
        document.getElementById('latitude').value = coords.latitude.toFixed(6);
        said.textContent = '已填入当前位置。';
      },
      () => { said.textContent = '没有取到位置，请填写地址或选择社区。'; },
      { enableHighAccuracy: true, timeout: 15000 });
  });
}
