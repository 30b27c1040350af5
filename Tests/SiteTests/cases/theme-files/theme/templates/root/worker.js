// No tag ends this file: </script>
const sheet = {{ "css/site.css" | asset }};
const homes = [{% for language in site.languages %}{{ language.url }}, {% endfor %}];
