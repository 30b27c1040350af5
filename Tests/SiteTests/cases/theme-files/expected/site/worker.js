// No tag ends this file: </script>
const sheet = "/sub/assets/css/site-1391ec7e7d.css";
const homes = ["/sub/ar/", "/sub/fr/", ];