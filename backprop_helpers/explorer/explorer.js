// Made from scripts/ by make explorer, sha256 9fa332d3d6ae93ba7aff3b70865f977ee14856027fc9e6b4e0fe657efa8d7842
var explorer=(()=>{var Be=Object.defineProperty;var Bo=Object.getOwnPropertyDescriptor;var Wo=Object.getOwnPropertyNames;var Ho=Object.prototype.hasOwnProperty;var Vo=(e,t)=>{for(var n in t)Be(e,n,{get:t[n],enumerable:!0})},Go=(e,t,n,o)=>{if(t&&typeof t=="object"||typeof t=="func\
tion")for(let s of Wo(t))!Ho.call(e,s)&&s!==n&&Be(e,s,{get:()=>t[s],enumerable:!(o=Bo(t,s))||o.enumerable});return e};var Ko=e=>Go(Be({},"__esModule",{value:!0}),e);var ni={};Vo(ni,{arraySentence:()=>pe,arrayTexts:()=>me,cellText:()=>Yt,choose:()=>Qe,close:()=>lt,compute:()=>xt,depthWidget:()=>Fo,
formatNumber:()=>T,fromStock:()=>he,judge:()=>hn,nudge:()=>we,openPage:()=>Co,openPractice:()=>Ro,openTrainer:()=>zo,otherNumbers:()=>Ae,
practiceWidget:()=>jo,readNumber:()=>Ct,run:()=>at,runArrays:()=>_t,sentence:()=>te,snapped:()=>Qt,texts:()=>Bt,trainerWidget:()=>Po,
widget:()=>Io});var qo={"−":"-","–":"-","×":"*","·":"*","⋅":"*","÷":"/","⁄":"/","**":"^"},yn="write a number, such as -0.5, 3\
/4 or 19*6";function Ct(e){let t=Uo(e.trim()),n=t.match(/(?<![\d.,])[1-9]\d{0,2},\d{3}(?![\d.,])/)?.[0];if(n)return`${n}\
 is read in two ways: write ${n.replace(",",".")} or ${n.replace(",","")}`;let o=t.replace(/,(?=\d)/g,".").match(/(\d+\.?\d*|\.\d+)(e[+-]?\d+)?|\S/gi)??
[],s=new We(o),r=s.sum();return r===null||s.next!==void 0?yn:Number.isFinite(r)?r:`${e.trim()} has no finite value: ${yn}`}
var Uo=e=>e.replace(/(\d*)([¼-¾⅐-⅞])/g,(t,n,o)=>`(${n||0}+${o.normalize("NFKC")})`).replace(/[⁰¹²³⁴-⁹⁻]+/g,
t=>`^(${t.normalize("NFKC")})`).normalize("NFKC").replace(/\bpi\b/gi,"π").replace(/\bsqrt(?=\s*\()/gi,"√").replace(/\*\*|[−–×·⋅÷⁄]/g,
t=>qo[t]),We=class{constructor(t){this.tokens=t,this.place=0}get next(){return this.tokens[this.place]}take(...t){let{next:n}=this;
return n===void 0||!t.includes(n)?"":(this.place++,n)}sum(){let t=this.product();for(let n=this.take("+","-");n;n=this.take(
"+","-")){let o=this.product();t=t===null||o===null?null:n==="+"?t+o:t-o}return t}product(){let t=this.signed();for(let n=this.
take("*","/");n;n=this.take("*","/")){let o=this.signed();t=t===null||o===null?null:n==="*"?t*o:t/o}return t}signed(){let t=this.
take("+","-");if(!t)return this.power();let n=this.signed();return n!==null&&t==="-"?-n:n}power(){let t=this.atom();if(!this.
take("^"))return t;let n=this.signed();return t===null||n===null?null:t**n}atom(){if(this.take("(")){let n=this.sum();return this.
take(")")?n:null}let{next:t}=this;if(t==="π")return this.place++,Math.PI;if(this.take("√")){let n=this.atom();return n===
null?null:Math.sqrt(n)}return t===void 0||!/^[\d.]/.test(t)||t==="."?null:(this.place++,Number(t))}};var Yo={Add:(e,t)=>e+t,Sub:(e,t)=>e-t,USub:e=>-e,Mult:(e,t)=>e*t,Div:(e,t)=>e/t,Pow:(e,t)=>e**t,Lt:(e,t)=>+(e<t),LtE:(e,t)=>+(e<=
t),Gt:(e,t)=>+(e>t),GtE:(e,t)=>+(e>=t),Eq:(e,t)=>+(e===t),NotEq:(e,t)=>+(e!==t),BitAnd:(e,t)=>e&t,BitOr:(e,t)=>e|t,BitXor:(e,t)=>e^
t};function xt(e,t,n){if(typeof e=="number")return e;if(typeof e=="string")return t[e];let[o,...s]=e;return(Yo[o]??n[o])(
...s.map(i=>xt(i,t,n)))}var J=e=>e.gate===null&&e.number!==null,st=e=>e.gate===null&&e.number===null,kn=({nodes:e})=>e.flatMap((t,n)=>t.gate===null?
[]:[[n,t]]),Mt=e=>e.gate===null?e.name:`${e.name} = ${e.formula}`;function T(e,t=4){return Number.isNaN(e)?"nan":(e<0?"−":"")+Xo(Math.abs(e),t)}function Xo(e,t){if(!Number.isFinite(e))
return"∞";if(Number.isInteger(e)&&e<1e6)return String(e);let[n="",o]=e.toExponential(t-1).split("e"),s=Number(o);return-4<=
s&&s<6?Mn(e.toFixed(Math.max(0,t-1-s))):`${Mn(n)}e${s<0?"-":"+"}${String(Math.abs(s)).padStart(2,"0")}`}var Mn=e=>e.includes(
".")?e.replace(/\.?0+$/,""):e,ht=e=>Number(T(e).replace("−","-")),St=(e,t)=>e===t||Math.abs(e-t)<=1e-12*Math.max(Math.
abs(e),Math.abs(t)),He=(e,t)=>St(e,ht(t))?"=":"≈",Et=e=>e.startsWith("−")?`(${e})`:e,ct=e=>e.length>1?`${e.slice(0,-1).
join(", ")} and ${e.at(-1)}`:e.join();function at(e,t){let n=Nt(e,t),o=[];e.nodes.forEach((a,l)=>{a.gate!==null&&o.push({place:l,node:a,flows:null,missing:[]})});
let{gradients:s,steps:r,failure:i}=Qo(e,n,o,Zo(e,n,o));return{values:n,gradients:s,steps:o.concat(r),forwardSteps:o.length,
failure:i}}function Nt({nodes:e,gates:t},n,o){let s=new Array(e.length);return e.forEach((r,i)=>{let a=o?.get(i);if(a!==
void 0){s[i]=a;return}if(r.gate===null){s[i]=r.number??n[r.name];return}let l=Jo(r,s),c=l&&t[r.gate].value(...l);c!==null&&
Number.isFinite(c)&&(s[i]=c)}),s}function et(e,t){let n=e[t];if(n===void 0)throw new Error(`The node ${t} has no number.`);
return n}function Jo(e,t){let n=[];for(let o of e.inputs){let s=t[o];if(s===void 0)return null;n.push(s)}return n}var ft=(e,t)=>e.
inputs.map(n=>et(t,n));function Zo(e,t,n){let o=n.findIndex(a=>t[a.place]===void 0);if(o<0)return null;let{place:s,node:r}=n[o],
i=Ge(e.gates,r.name,r.gate,ft(r,t));return{step:o+1,place:s,slope:!1,text:i}}function Qo(e,t,n,o){let{nodes:s,output:r,gates:i}=e,
a=new Array(s.length);a[r]=1;let l=[],c=o;for(let u=n.length-1;u>=0;u--){let{place:f,node:g}=n[u],m=[],k=[];if(l.push({place:f,
node:g,flows:m,missing:k}),c&&!c.slope)continue;let M=ft(g,t);for(let[d,w]of g.inputs.entries()){if(J(s[w]))continue;let h=i[g.
gate].local[d](...M,et(t,f)),$=et(a,f)*h,y=a[w],x=y===void 0?$:y+$;if(Number.isFinite(x)){a[w]=x,m.push({position:d,input:w,
local:h,downstream:$,first:y===void 0,total:x});continue}if(a[w]=NaN,k.push(w),c)continue;let b={position:d,name:s[w].name},
p=Ke(i,g.name,g.gate,M,b,et(a,f),h);c={step:n.length+l.length,place:f,slope:!0,text:p}}}if(!c||c.slope)for(let u of s.keys())
a[u]??=0;return{gradients:a,steps:l,failure:c}}function Ge(e,t,n,o){let r=Math.abs(e[n].value(...o))===1/0?"the result i\
s too large for a floating-point number":"it has no real value there";return Ve(t,n,o,Sn(e[n],o,"")??r)}function Ke(e,t,n,o,s,r,i){
if(Number.isFinite(i))return Ve(t,n,o,`the gradient of ${s.name} gets too large for a floating-point number`);let a=Sn(e[n],
o,"abc"[s.position]),l=a?`finite slope for ${s.name}: ${a}`:`slope for ${s.name} that a floating-point number can hold`;
return Ve(t,n,o,`it has a value there, but no ${l}${r===0?". The upstream gradient is 0, but 0 times a slope that does n\
ot exist need not be 0":""}`)}var Sn=({domain:e},t,n)=>e.find(([o,,s])=>s===n&&!o(...t))?.[1],Ve=(e,t,n,o)=>`The node ${e}\
 (${t}) got ${n.map(s=>T(s)).join(" and ")}: ${o}.`;var Ot=e=>e.reduce((t,n)=>t*n,1);function ts(e,t,n){let o=e.map(r=>{let i=n.indexOf(r);return i<0?0:[...n.slice(i+1)].reduce(
(a,l)=>a*(t.get(l)??1),1)}),s=[0];return e.forEach((r,i)=>{let a=t.get(r)??1;s=s.flatMap(l=>Array.from({length:a},(c,u)=>l+
u*o[i]))}),Int32Array.from(s)}function Rt({inputs:e,result:t},n,o){let s=new Map;[...t].forEach((l,c)=>{s.set(l,o[c])}),
e.forEach((l,c)=>{[...l].forEach((u,f)=>{s.set(u,n[c][f])})});let r=[...new Set(e.join(""))].filter(l=>!t.includes(l)),i=[
...t,...r],a=Ot(r.map(l=>s.get(l)??1));return{size:Ot(o),terms:a,places:e.map(l=>ts(i,s,l))}}function qe({size:e,terms:t,
places:n},o){let s=new Array(e),[[r,i],[a,l]]=[o,n];for(let c=0,u=0;c<e;c++){let f=0;for(let g=0;g<t;g++,u++)f+=i?r[a[u]]*
i[l[u]]:r[a[u]];s[c]=f}return s}var En=new WeakMap;function gt(e){let t=En.get(e);return t||(t=e.map(n=>n.gate===null?null:es(n,e)),En.set(e,t)),t}function es({
inputs:e,shape:t,made:n},o){let s=e.map(r=>o[r].shape);if(n.places)return{ahead:{size:Ot(t),terms:1,places:[Int32Array.from(
n.places)]},back:[]};if(n.pattern&&n.local!==void 0){let r={inputs:[n.pattern.result],result:n.pattern.inputs[0]};return{
ahead:Rt(n.pattern,s,t),back:[Rt(r,[t],s[0])]}}if(n.pattern&&n.back){let r=n.back.map((i,a)=>{let l=s.map((c,u)=>u===a?t:
c);return Rt(i,l,s[a])});return{ahead:Rt(n.pattern,s,t),back:r}}return{ahead:ns(s,t),back:e.map(()=>null)}}function ns(e,t){
let n="ij".slice(0,t.length),o=e.map(s=>{let r=t.length-s.length;return s.map((i,a)=>i===t[r+a]?n[r+a]:"uv"[a]).join("")});
return Rt({inputs:o,result:n},e,t)}var le=e=>Array.isArray(e)?e.flat():[e];function Nn(e,t){return t.length===0?e[0]:t.length===1?e:Array.from({length:t[0]},
(n,o)=>e.slice(o*t[1],(o+1)*t[1]))}var zt=(e,t)=>t.length===2?`[${Math.floor(e/t[1])},${e%t[1]}]`:t.length===1?`[${e}]`:
"";function _t(e,t){let n=Ue(e,t),o=[];e.nodes.forEach((a,l)=>{a.gate!==null&&o.push({place:l,node:a,flows:null,missing:[]})});
let s=rs(e,n,o),i=e.nodes[e.output].shape.length===0?is(e,n,o,s):{gradients:[],steps:[],failure:s};return{values:n,...i,
steps:o.concat(i.steps),forwardSteps:o.length}}function Ue(e,t,n){let o=gt(e.nodes),s=new Array(e.nodes.length);return e.
nodes.forEach((r,i)=>{let a=n?.get(i);if(a)s[i]=a;else if(r.gate===null)s[i]=r.number??le(t[r.name]);else{let l=ue(r,s),
c=l&&os(e,r,o[i],l);c?.every(Number.isFinite)&&(s[i]=c)}}),s}function ue(e,t){let n=[];for(let o of e.inputs){let s=t[o];
if(!s)return null;n.push(s)}return n}function os({gates:e},{gate:t,made:n},o,s){let r=o?.ahead;if(n.places||n.back)return qe(
r,s);if(n.pattern)return On(r,s[0]).map(a=>t==="max"?Math.max(...a):ss(a));let{value:i}=e[t];return Array.from({length:r.
size},(a,l)=>i(...fe(r,s,l)))}var fe=({places:e},t,n)=>t.map((o,s)=>o[e[s][n]]),On=({size:e,terms:t,places:[n]},o)=>Array.
from({length:e},(s,r)=>Array.from({length:t},(i,a)=>o[n[r*t+a]]));function ss(e){let t=Math.max(...e);return t+Math.log(
e.reduce((n,o)=>n+Math.exp(o-t),0))}function rs(e,t,n){let o=n.findIndex(m=>t[m.place]===void 0);if(o<0)return null;let{
place:s,node:r}=n[o],i={step:o+1,place:s,slope:!1};if(r.made.pattern||r.made.places)return{...i,text:`The node ${r.name}\
 (${r.gate}) got numbers so large that their sum is too large for a floating-point number.`};let a=gt(e.nodes)[s]?.ahead,
l=ue(r,t),{value:c}=e.gates[r.gate],u=Array.from({length:a.size},(m,k)=>fe(a,l,k)),f=u.findIndex(m=>!Number.isFinite(c(...m))),
g=Ge(e.gates,`${r.name}${zt(f,r.shape)}`,r.gate,u[f]);return{...i,text:g}}function is(e,t,n,o){let{nodes:s,output:r}=e,i=new Array(
s.length);i[r]=[1];let a=[],l=o;for(let{place:c,node:u}of[...n].reverse()){let f=[],g=[];a.push({place:c,node:u,flows:f,
missing:g});let m=i[c];if(!(l&&!l.slope||!m))for(let[k,M]of u.inputs.entries()){let d=s[M];if(d.gate===null&&d.number!==
null)continue;let{downstream:w,local:h}=as(e,c,u,k,t,m),$=i[M],y=$?$.map((b,p)=>b+w[p]):w;if(i[M]=y.map(b=>Number.isFinite(
b)?b:NaN),y.every(Number.isFinite)){f.push({position:k,input:M,local:h,downstream:w,first:$===void 0,total:y});continue}
if(g.push(M),l)continue;let x=cs(e,c,u,k,t,m,h);l={step:n.length+a.length,place:c,slope:!0,text:x}}}return(!l||l.slope)&&
s.forEach((c,u)=>{i[u]??=new Array(Ot(c.shape)).fill(0)}),{gradients:i,steps:a,failure:l}}function as(e,t,n,o,s,r){let{made:i,
inputs:a}=n,l=gt(e.nodes)[t],c=ue(n,s),u=l.ahead,f=l.back[o];if(i.places){let M=new Array(Ot(e.nodes[a[0]].shape)).fill(
0);return i.places.forEach((d,w)=>{M[d]+=r[w]}),{downstream:M,local:null}}if(f&&i.back){let M=c.map((d,w)=>w===o?r:d);return{
downstream:qe(f,M),local:null}}let g=s[t];if(f&&i.local!==void 0){let{local:M}=i,d=On(u,c[0]).map(($,y)=>$.filter(x=>x===
g[y]).length),[w]=f.places,h=c[0].map(($,y)=>{let x=w[y];return xt(M,{a:$,b:d[x],y:g[x]},e.functions)});return{downstream:h.
map(($,y)=>r[w[y]]*$),local:h}}let m=e.gates[n.gate].local[o],k=g.map((M,d)=>m(...fe(u,c,d),M));return{downstream:k.map(
(M,d)=>r[d]*M),local:k}}function cs(e,t,n,o,s,r,i){let a=e.nodes[n.inputs[o]].name;if(!i||n.made.pattern)return`The node\
 ${n.name} (${n.gate}): the gradient of ${a} gets too large for a floating-point number.`;let l=gt(e.nodes)[t]?.ahead,c=ue(
n,s),u=Math.max(0,i.findIndex((k,M)=>!Number.isFinite(k*r[M]))),f=zt(u,n.shape),g=fe(l,c,u),m={position:o,name:`${a}${f}`};
return Ke(e.gates,`${n.name}${f}`,n.gate,g,m,r[u],i[u])}var ls=5,us=5,fs=8,An=32,Tn=128,Ln={negative:[47,143,208],positive:[224,112,26]},Xe=e=>({rows:e.length===2?e[0]:1,columns:e.
at(-1)??1}),ds=({rows:e,columns:t})=>Math.max(e,t)<=ls;function de(e,t,n,o,s){let[r,i]=[Xe(o),`${t}:${n}`],a=s.reduce((l,c)=>Number.
isNaN(c)?l:Math.max(l,Math.abs(c)),0);if(!ds(r)){e[`image:${i}`]=ms(r,s,a),e[`low:${i}`]=T(-a,2),e[`high:${i}`]=T(a,2);return}
s.forEach((l,c)=>{let u=`${i}${zt(c,o)}`;e[u]=Yt(l),e[`tint:${u}`]=ps(l,a)})}function Yt(e){if(Number.isNaN(e))return"–";
let t=T(e,2);return t.replace("−","").length<=us?t:T(e,1)}function ps(e,t){let n=In(e,t,fs);return n?`${n>0?"p":"n"} l${Math.
abs(n)}`:""}function In(e,t,n){let o=Number.isNaN(e)||!t?0:e/t,s=Math.floor(Math.abs(o)*n+.5);return o>0?s:-s}function ms(e,t,n){
let o=document.createElement("canvas");o.width=Math.min(e.columns,Tn),o.height=Math.min(e.rows,Tn);let s=o.getContext("2\
d");if(!s)return"";let r=s.createImageData(o.width,o.height);return hs(e,t,o).forEach((i,a)=>{let l=In(i,n,An),c=l<0?Ln.
negative:Ln.positive;r.data.set([...c,Math.round(255*Math.abs(l)/An)],4*a)}),s.putImageData(r,0,0),o.toDataURL()}function hs({
rows:e,columns:t},n,{width:o,height:s}){if(o===t&&s===e)return n;let r=new Array(o*s).fill(0),i=new Array(o*s).fill(0);return n.
forEach((a,l)=>{let[c,u]=[Math.floor(l/t),l%t],f=Math.floor(c*s/e)*o+Math.floor(u*o/t);r[f]+=Number.isNaN(a)?0:a,i[f]++}),
r.map((a,l)=>a/i[l])}var nt=e=>e.gate===null&&e.number!==null,dt=e=>e.gate===null&&e.number===null,Je=e=>!nt(e)||e.shape.length>0;function pe(e,t,n){
let{values:o,steps:s,failure:r}=t;if(n===0)return"The inputs are given.";if(r&&n>=r.step)return r.text;if(n>s.length)return bs(
e,t);let{place:i,node:a,flows:l}=s[n-1];if(l)return a.backward;let c=a.shape.length?"":` = ${T((o[i]??[])[0])}`;return`${a.
forward}${c}.`}var gs=6;function bs(e,{values:t,gradients:n}){let{nodes:o,output:s}=e,{name:r,shape:i}=o[s],a=o.flatMap(
(c,u)=>e.gradients&&dt(c)?[`∂${r}/∂${c.name} ${jn(c.shape,n[u]??[])}`]:[]),l=`${r} ${jn(i,t[s]??[])}.`;return a.length?
`${l} Gradients: ${ct(a)}.`:l}function jn(e,t){if(!e.length)return`= ${T(t[0])}`;let n=e.join("×");if(t.length<=gs)return`\
(${n}: ${t.map(i=>T(i)).join(", ")})`;let o=t.reduce((i,a)=>i+a,0),[s,r]=[Math.min(...t),Math.max(...t)];return`(${n}: s\
um ${T(o)}, from ${T(s)} to ${T(r)})`}function me(e,t,n){let{nodes:o}=e,{values:s,steps:r,failure:i}=t,a=r.slice(0,n),l={},
c=new Set(a.map(f=>f.place));o.forEach((f,g)=>{let m=s[g];m&&Je(f)&&(f.gate===null||c.has(g))&&Pn(l,"value",f,m)});for(let{
node:f,flows:g}of a)for(let m of g??[])ws(l,o,f,m);for(let[f,g]of Ze(e,t,n))nt(o[f])||(l[`partial:${o[f].name}`]="∂",Pn(
l,"gradient",o[f],g));i&&!i.slope&&n>=i.step&&!o[i.place].shape.length&&(l[`value:${o[i.place].name}`]="undefined");let u=n>
r.length?void 0:a.at(-1);return u&&(l[`node:${u.node.name}`]="now",u.node.inputs.forEach((f,g)=>{(!u.flows||!nt(o[f]))&&
(l[`edge:${u.node.name}:${g}`]=u.flows?"now back":"now")})),l}function ws(e,t,n,{position:o,input:s,local:r,downstream:i}){
let{shape:a}=t[s],[l,c]=[`local:${n.name}:${o}`,`downstream:${n.name}:${o}`];n.shape.length||a.length||!r?(e[l]=n.flows[o],
e[c]=a.join("×")):(e[l]=`× ${T(r[0])}`,e[c]=`= ${T(i[0])}`)}function Pn(e,t,n,o){n.shape.length?de(e,t,n.name,n.shape,
o):e[`${t}:${n.name}`]=Number.isNaN(o[0])?"undefined":T(o[0])}function Ze({nodes:e,output:t},{gradients:n,steps:o,forwardSteps:s,
failure:r},i){let a=new Map,l=!r||r.slope;i>s&&l&&n.length&&a.set(t,[1]);for(let{flows:c,missing:u}of o.slice(0,i)){for(let{
input:f,total:g}of c??[])a.set(f,g);for(let f of u)a.set(f,n[f])}return i>o.length&&l&&n.length&&e.forEach((c,u)=>{dt(c)&&
a.set(u,n[u])}),a}var vs=.6180339887,xs=.7548776662;function Qe(e,{level:t,about:n,seed:o},s,r){let i=$s(e,s,r);i.set(n,(i.get(n)??0)+1);let a=[
...i.values()].reduce((u,f)=>u+f,0),l=((e.length+1)*vs+o*xs)%1*a,c=0;for(let[u,f]of i)if(c+=f,l<c)return{level:Fn(e,t,s),
about:u};return{level:Fn(e,t,s),about:n}}function Fn(e,t,{up:n,down:o,many:s,lowest:r,highest:i}){let a=t,l=0;for(let{tries:c}of e)
c===1?l=Math.max(l,0)+1:c>1&&c<s?l=0:l=Math.min(l,0)-1,!(l!==n&&l!==-o)&&(a=Math.min(Math.max(a+Math.sign(l),r),i),l=0);
return a}function $s(e,t,n){let o=new Map,s=new Map;for(let i of e){for(let a of i.made.filter(l=>n.includes(l)))o.set(a,
(o.get(a)??0)+1),s.set(a,0);for(let a of i.trains)!i.tries||!o.has(a)||i.made.includes(a)||(s.set(a,s.get(a)+1),s.get(a)===
t.avoided&&o.delete(a))}let r=e.at(-1)?.made??[];return new Map([...o].map(([i,a])=>[i,a*(r.includes(i)?2:1)]))}function he(e,t,n,o,s){
let r=Qe(t,n,o,s),i=({key:a,level:l,trains:c})=>{let u=Math.abs(l-r.level),f=c.includes(r.about)||r.about===n.about;return[
Math.max(u,1),t.filter(g=>g.key===a).length,+!f,u]};return e.map(a=>({problem:a,rank:i(a)})).reduce((a,l)=>{let c=l.rank.
findIndex((u,f)=>u!==a.rank[f]);return c>=0&&l.rank[c]<a.rank[c]?l:a}).problem}var ys=5001e-7,ks=1e-12,Ms=1e4,Cn=.02,lt=(e,t,n=.01)=>Rn(t)&&Number.isInteger(e)?e===t:tn(e,t,ys)||Math.abs(e-t)<=ks*n,tn=(e,t,n)=>e===
t||[e,t].every(Number.isFinite)&&Math.abs(e-t)<=n*Math.max(Math.abs(e),Math.abs(t)),Rn=e=>Number.isInteger(e)&&Math.abs(
e)<Ms,zn=(e,t)=>Math.abs(e-t)<Cn*Math.abs(t),_n=(e,t)=>Number.isFinite(t)&&!Rn(t)&&[2,3].some(n=>tn(e,Number(t.toPrecision(
n)),1e-6)),Ss=(e,t)=>_n(e,t)||!St(ht(t),t)&&tn(e,t,Cn);function en(e){return e.every(t=>_n(...t))?"Close, but rounded to\
o far: give four significant figures.":e.every(t=>Ss(...t))?"Close. Were numbers rounded before the end? Keep all figure\
s, and round only the last number, to four.":""}function v(e,t,n={},o=""){return Dn(e,document.createElement(t),n,o)}function _(e,t,n={},o=""){return Dn(e,document.createElementNS(
"http://www.w3.org/2000/svg",t),n,o)}function Dn(e,t,n,o){for(let[s,r]of Object.entries(n))t.setAttribute(s,String(r));return t.
textContent=o,e.append(t),t}function I(e,t){e.textContent!==t&&(e.textContent=t)}var Es=12.5;function At(e,t,n){t.style.
fontSize=`${Es*n/(e.getBoundingClientRect().width||n)}px`}var Ns=22,Os=.75;function ge(e){let t=[...e.querySelectorAll('g[data-k^="edge:"]')].map(n=>{let o=n.querySelector("path"),
s=_(n,"path",{class:"band",d:o.getAttribute("d")??""});n.prepend(s);let r=o.getPointAtLength(o.getTotalLength()/2),i=_(n,
"text",{class:"sign",x:r.x,y:r.y+5,"text-anchor":"middle"});return{key:(n.getAttribute("data-k")??"").slice(5),band:s,sign:i}});
return{show(n){let o=new Map;for(let{node:r,flows:i}of n??[])for(let a of i??[])o.set(`${r.name}:${a.position}`,a);let s=Math.
max(1,...[...o.values()].map(({downstream:r})=>Math.abs(r)));for(let{key:r,band:i,sign:a}of t){let{downstream:l=0,isMixed:c=!1}=o.
get(r)??{},u=l?Math.max(Os,Ns*Math.abs(l)/s):0;i.style.strokeWidth=`${u.toFixed(2)}px`,i.classList.toggle("negative",l<0),
I(a,c?"±":l>0?"+":l<0?"−":o.has(r)?"0":"")}}}}var Bn=30;function be(e,t){let n=v(e,"div",{class:"bp-frame"}),o=v(n,"div",{class:"bp-picture",...t}),s=matchMedia("(pre\
fers-reduced-motion: reduce)");function r(){let i=o.scrollWidth-o.clientWidth;n.classList.toggle("bp-more-before",o.scrollLeft>
1),n.classList.toggle("bp-more-after",o.scrollLeft<i-1),n.style.setProperty("--bp-scrollbar",`${o.offsetHeight-o.clientHeight}\
px`)}return o.addEventListener("scroll",r,{passive:!0}),{element:o,resize:r,reveal(i,a=!1){let{left:l}=o.getBoundingClientRect(),
c=i.map(k=>{let M=k.getBoundingClientRect();return[M.left-l-Bn,M.right-l+Bn]}),u=[Math.min(...c.map(([k])=>k)),Math.max(
...c.map(([,k])=>k))],[f,g]=u[1]-u[0]<=o.clientWidth?u:c[0],m=f<0?f:Math.max(0,g-o.clientWidth);m&&o.scrollBy({left:m,behavior:a||
s.matches?"instant":"smooth"})}}}function yt(e,t,n=()=>{},o=()=>""){let s=v(e,"input",{type:"text",autocomplete:"off",maxlength:80,...t}),r=v(e,"output",
{class:"bp-wrong"});function i(c){c?s.setAttribute("aria-invalid","true"):s.removeAttribute("aria-invalid"),I(r,c)}function a(){
let c=Ct(s.value),u=typeof c=="string"?c:o(c);return i(u),u?null:Number(c)}function l(c){s.value=T(c),i("")}return s.addEventListener(
"change",()=>{let c=a();c!==null&&n(c)}),s.addEventListener("keydown",c=>c.stopPropagation()),{element:s,get:a,set:l}}function nn({nodes:e,kinks:t,functions:n},o,s){let r=e[s];if(r.gate===null||o[s]===void 0||!Object.hasOwn(t,r.gate))return[];
let[i,a,l]=ft(r,o);return t[r.gate].map(c=>Math.sign(xt(c,{a:i,b:a,c:l,y:Number(o[s])},n)))}var Xt=(e,t,n)=>nn(e,t,n).includes(
0);function Wn(e,t,n,o){for(let s of o){let{name:r}=e.nodes[s],i=nn(e,n,s);if(nn(e,t,s).findIndex((l,c)=>l*i[c]<0)>=0)return`\
This nudge takes ${r} across its kink, where the slope jumps: the promise holds for a smaller ε only.`;if(Xt(e,t,s))return`${r}\
 is at its kink, where the slope jumps: what is left over shrinks with ε, not with ε².`}return""}var Dt=[...Array(16).keys()].flatMap(e=>[1,5,2].map(t=>+`${t}e-${e+(t>1?1:0)}`)),Hn=.1,on=.1,As=1e-12,Ts=1e-6,Ls=.001,Is=100;
function we(e,t,n,o,s){let{nodes:r,gates:i}=e,a=n.values[o],[l,c]=[new Array(r.length),new Array(r.length)];if(a===void 0)
return{moved:l,promised:c,after:c};let u=Nt(e,t,new Map([[o,a+s]]));return c[o]=s,r.forEach((f,g)=>{let[m,k]=[n.values[g],
u[g]];if(f.gate!==null&&g!==o&&m!==void 0){let M=ft(f,n.values);for(let[d,w]of f.inputs.entries()){let h=c[w];h!==void 0&&
(c[g]=(c[g]??0)+h*i[f.gate].local[d](...M,m))}}c[g]!==void 0&&m!==void 0&&k!==void 0&&(l[g]=k-m)}),{moved:l,promised:c,after:u}}
var Vn=(e,t)=>Math.abs(e-t)<=As*Math.abs(t)?0:e-t,Jt=e=>`${e>0?"+":""}${T(e)}`;function ve(e,t,n){let{nodes:o,output:s}=t,
r=v(e,"section",{class:"bp-nudge","aria-label":"A nudge and what it moves"}),i=v(r,"div",{class:"bp-heading"}),a=v(r,"di\
v",{class:"bp-slider"});v(a,"span",{},"ε");let l=v(a,"input",{type:"range",min:0,max:Dt.length-1,step:1,"aria-label":"s\
ize of ε"}),c=yt(a,{"aria-label":"ε, typed"},M,h=>h?"":"a nudge by 0 moves nothing: write another number"),u=v(r,"tabl\
e"),f=v(r,"p",{role:"status","aria-live":"polite"});v(r,"p",{class:"bp-open"},"Pull a box to the left or right, or press\
 + and − on it.");let g=Hn,m="",k=[];function M(h){d(h),n()}function d(h){g=h;let $=Math.abs(h),y=Dt.reduce((x,b)=>Math.
abs(Math.log(b/$))<Math.abs(Math.log(x/$))?b:x);l.value=String(Dt.length-1-Dt.indexOf(y)),l.setAttribute("aria-valuetext",
T(h)),c.set(h)}l.addEventListener("input",()=>M(Math.sign(g)*Dt[Dt.length-1-l.valueAsNumber])),r.addEventListener("keydo\
wn",h=>h.stopPropagation()),d(Hn);function w(h){m=o[h].name,u.replaceChildren();let $=v(u,"tr"),y=`∂node/∂${o[h].name}\
 · ε`;for(let b of["node","really moves by",y,"left over"])v($,"th",{scope:"col"},b);let x=new Set([h]);o.forEach((b,p)=>{
b.gate!==null&&b.inputs.some(E=>x.has(E))&&x.add(p)}),k=[...x].map(b=>{let p=v(u,"tr",b===s?{class:"bp-total"}:{});return v(
p,"th",{scope:"row"},o[b].name),{place:b,cells:[0,1,2].map(()=>v(p,"td"))}})}return{get:()=>g,set:M,toggle(h){r.hidden=!h},
show(h,{moved:$,promised:y,after:x},{values:b},p){m!==o[h].name&&w(h);let[E,S]=[o[h].name,o[s].name];I(i,`${E} is nudged\
 by ε = ${T(g)}`);for(let{place:F,cells:C}of k){let[H,G]=[$[F],y[F]],V=G!==void 0&&Number.isFinite(G);I(C[0],H===void 0?
"undefined":Jt(H)),I(C[1],p?V?Jt(G):"undefined":"?"),I(C[2],p?V&&H!==void 0?Jt(Vn(H,G)):"–":"?")}let N=k.flatMap(({place:F})=>Vn(
Number($[F]),Number(y[F]))?[F]:[]),L=p?Wn(t,b,x,N):"";I(f,js(E,S,g,$[s],y[s],p,h===s,L))}}}function js(e,t,n,o,s,r,i,a){
if(i)return"A nudge of the output is the change of the output.";if(s===void 0)return o===void 0?"":`${t} does not depend\
 on ${e}.`;if(o===void 0)return`With this nudge ${t} has no value.`;let l=`${t} moves by ${T(o)}`;if(!r)return`${l}.`;if(!Number.
isFinite(s))return`${l}. There is no gradient to promise anything.`;let c=Math.abs(n)<Ts&&Math.abs(o-s)>Ls*Math.abs(s),f=a&&
!c?` ${a}`:c?" So small a nudge is lost in the rounding of the numbers.":"";return`${l}. The gradient ∂${t}/∂${e} = ${T(
s/n)} promises ${T(s)}.${f}`}function xe(e,t,n){let o=s=>{let r=Math.round(s*100)/100;r&&n(r)};e.addEventListener("point\
erdown",s=>{let{clientX:r,pointerId:i,pointerType:a,button:l}=s;if(l!==0||a==="touch")return;let c=!1,u=g=>{let m=g.clientX-
r;!c&&Math.abs(m)<4||(c||e.setPointerCapture(i),c=!0,o(m/Is))},f=()=>{e.removeEventListener("pointermove",u),e.removeEventListener(
"pointerup",f),e.removeEventListener("pointercancel",f)};e.addEventListener("pointermove",u),e.addEventListener("pointer\
up",f),e.addEventListener("pointercancel",f)}),e.addEventListener("keydown",s=>{let{key:r,altKey:i,ctrlKey:a,metaKey:l}=s,
c={"+":1,"-":-1,"−":-1}[r];if(!c||i||a||l)return;let u=t()+c*on;o(Math.abs(u)<on/2?u+c*on:u),s.preventDefault(),s.stopPropagation()})}var sn={ArrowRight:[1,0],ArrowLeft:[-1,0],ArrowDown:[0,1],ArrowUp:[0,-1]},Ps=3;function $e(e){for(let t of e)t.target.setAttribute(
"tabindex","-1"),t.target.addEventListener("keydown",n=>{let{key:o,altKey:s,ctrlKey:r,metaKey:i}=n;if(s||r||i)return;let a={
Home:e[0],End:e[e.length-1]},l=o in sn?Fs(e,t,sn[o]):a[o];!l&&!(o in sn)||(l?.target.focus(),n.preventDefault(),n.stopPropagation())});
return{stopAt(t){for(let n of e)n.target.setAttribute("tabindex",n.place===t?"0":"-1")}}}function Fs(e,t,[n,o]){let s=Gn(
t),r,i=Number.POSITIVE_INFINITY;for(let a of e){let[l,c]=Gn(a).map((g,m)=>g-s[m]),u=n*l+o*c,f=u+Ps*Math.abs(n*c+o*l);u>1&&
f<i&&([r,i]=[a,f])}return r}function Gn({outline:{x:e,y:t,width:n,height:o}}){return[e.baseVal.value+n.baseVal.value/2,t.
baseVal.value+o.baseVal.value/2]}var Cs="Arrow keys walk from entry to entry and on to the next box, Enter leads to the field for the entry, space plays \
the steps.",Rs=100,Kn=6,zs=/^(value|gradient|partial|local|downstream|low|high):/,_s=["chosen","from","to","moved","righ\
t","wrong"];function qn(e,t,n){let{nodes:o}=t,s=be(e,{role:"group","aria-label":`${t.title}. ${Cs}`,tabindex:-1}),[r]=new DOMParser().
parseFromString(t.svg,"image/svg+xml").getElementsByTagName("svg");s.element.append(r);let i=[...r.querySelectorAll("[da\
ta-k]")].map(y=>({key:y.getAttribute("data-k")??"",target:y})),a=i.filter(({key:y})=>/^(node|edge):/.test(y)),l=i.filter(
({key:y})=>zs.test(y)||/^(tint|image):/.test(y)),c=l.map(()=>""),u=a.flatMap(({key:y,target:x})=>{let b=o.findIndex(p=>Je(
p)&&`node:${p.name}`===y);return b<0?[]:[Bs(x,b,o[b])]}),f=new Map(u.map(y=>[y.place,y])),g=ge(r);for(let y of u)Ws(y,x=>n.
choose(x));let m=$e(u),k=_(r.querySelector("g"),"g",{class:"bp-frames"});for(let y of u)M(y);function M(y){let{target:x,
place:b}=y;x.setAttribute("role","button");let p=()=>Ds(y);x.addEventListener("click",E=>n.choose(w(y,E)??p())),x.addEventListener(
"focus",()=>{n.choose(p()),s.reveal([y.outline])}),x.addEventListener("keydown",E=>{E.key==="Enter"&&(E.preventDefault(),
n.edit())}),x.addEventListener("pointermove",E=>n.point(w(y,E))),x.addEventListener("pointerleave",()=>n.point(null)),x.
addEventListener("pointerdown",E=>d(y,E)),xe(x,n.epsilon,E=>n.pull(b,E))}function d(y,x){let b=w(y,x);if(!b||x.button!==
0||x.pointerType==="touch"||(n.choose(b),!n.isOpen(b)))return;x.stopImmediatePropagation();let{target:p}=y,E=x.clientX,S=!1,
N=F=>{let C=F.clientX-E;!S&&Math.abs(C)<4||(S||p.setPointerCapture(x.pointerId),S=!0,n.drag(b,C/Rs))},L=()=>{p.removeEventListener(
"pointermove",N),p.removeEventListener("pointerup",L),p.removeEventListener("pointercancel",L)};p.addEventListener("poin\
termove",N),p.addEventListener("pointerup",L),p.addEventListener("pointercancel",L)}function w({grids:y,place:x},b){let{
clientX:p,clientY:E}=b,S=k.getScreenCTM();if(!S)return null;let N=new DOMPoint(p,E).matrixTransform(S.inverse());for(let[
L,{x:F,y:C,across:H,down:G,rows:V,columns:P}]of Object.entries(y)){let[W,A]=[Math.floor((N.y-C)/G),Math.floor((N.x-F)/H)];
if(W>=0&&W<V&&A>=0&&A<P)return{kind:L,place:x,entry:W*P+A}}return null}let h=[];return{element:s.element,resize:s.resize,
width:r.viewBox.baseVal.width,flows:g,reveal(y){let x=y.flatMap(b=>f.get(b)?.outline??[]);x.length&&s.reveal(x)},choose({
kind:y,place:x,entry:b}){m.stopAt(x);for(let p of u){let E=p.place===x;E&&Object.assign(p,{kind:y,entry:b}),p.target.classList.
toggle("chosen",E),p.target.setAttribute("aria-pressed",String(E))}},light(y){k.replaceChildren();for(let x of _s)for(let{
kind:b,place:p,entry:E}of y[x]??[]){let S=f.get(p)?.grids[b];if(!S){o[p].shape.length===0&&x!=="moved"&&$(p,x);continue}
let[N,L]=[Math.max(S.across,Kn),Math.max(S.down,Kn)],F=S.x+(E%S.columns+.5)*S.across-N/2,C=S.y+(Math.floor(E/S.columns)+
.5)*S.down-L/2;_(k,"rect",{class:`bp-entry bp-entry-${x}`,x:F,y:C,width:N,height:L,rx:2})}},show(y,x){l.forEach(({key:p,
target:E},S)=>{let N=y[p]??"";N!==c[S]&&(c[S]=N,p.startsWith("tint:")?E.setAttribute("class",`tint ${N}`):p.startsWith("\
image:")?E.setAttribute("href",N):E.textContent=N)});for(let p of h)p.classList.remove("now","back");let b=a.filter(({key:p})=>y[p]);
for(let{key:p,target:E}of b)E.classList.add(...y[p].split(" "));h=b.map(({target:p})=>p);for(let p of u){let E=x(p.place,
p.entry);E!==p.label&&p.target.setAttribute("aria-label",E),p.label=E}}};function $(y,x){let b=f.get(y)?.outline;if(!b)return;
let{x:p,y:E,width:S,height:N}=b,L={x:p.baseVal.value,y:E.baseVal.value,width:S.baseVal.value,height:N.baseVal.value};_(k,
"rect",{class:`bp-entry bp-entry-${x}`,...L,rx:4})}}var Ds=({kind:e,place:t,entry:n})=>({kind:e,place:t,entry:n});function Bs(e,t,n){
let o=e.querySelector(".box"),s={};for(let r of["value","gradient"]){let i=e.querySelector(`[data-k="grid:${r}:${n.name}\
"]`);if(!i)continue;let{rows:a,columns:l}=Xe(n.shape),[c,u,f,g]=[i.x,i.y,i.width,i.height].map(m=>m.baseVal.value);s[r]=
{x:c,y:u,across:f/l,down:g/a,rows:a,columns:l}}return{place:t,node:n,target:e,outline:o,grids:s,entry:0,kind:"value",label:""}}
function Ws(e,t){let{values:n,gradients:o}={values:e.grids.value,gradients:e.grids.gradient};if(!n)return;let s=o!==void 0&&
o.y>n.y,[r,i]=[s?2:1,o&&!s?2:1];e.target.addEventListener("keydown",a=>{let{key:l,altKey:c,ctrlKey:u,metaKey:f}=a,g={ArrowRight:[
0,1],ArrowLeft:[0,-1],ArrowDown:[1,0],ArrowUp:[-1,0]};if(c||u||f||!(l in g))return;let[m,k]=g[l],M=e.kind==="gradient",d=Math.
floor(e.entry/n.columns)+(M&&s?n.rows:0)+m,w=e.entry%n.columns+(M&&!s?n.columns:0)+k;if(d<0||w<0||d>=r*n.rows||w>=i*n.columns)
return;let h=d%n.rows*n.columns+w%n.columns,$=d>=n.rows||w>=n.columns?"gradient":"value";t({kind:$,place:e.place,entry:h}),
a.preventDefault(),a.stopImmediatePropagation()})}var rt=(e,t)=>`${e.name}${zt(t,e.shape)}`;function Un(e,t,n){let{nodes:o,output:s}=t,r=v(e,"section",{class:"bp-predict","aria-label":"Your gradients"});v(r,"div",
{class:"bp-heading"},"Predict the gradients: choose an entry and write its gradient");let i=v(r,"p"),a=v(i,"label"),l=v(
a,"span",{class:"bp-names"}),c=yt(a,{"aria-label":"gradient"},y),u=v(r,"p"),f=v(u,"button",{type:"button"},"Check"),g=v(
u,"button",{type:"button"},"Reveal"),m=v(r,"p",{role:"status","aria-live":"polite"}),k=o.flatMap((b,p)=>dt(b)?[p]:[]),M=new Map,
d={kind:"gradient",place:k[0],entry:0},w=!1,h="",$=({place:b,entry:p})=>`${b}:${p}`;function y(b){nt(o[d.place])||d.place===
s||(M.set($(d),{cell:{...d,kind:"gradient"},number:b,mark:"open"}),n.changed())}function x(){c.get();let{gradients:b}=n.
current();for(let F of M.values()){let C=b[F.cell.place]?.[F.cell.entry];C!==void 0&&Number.isFinite(C)&&(F.mark=lt(F.number,
C)?"right":"wrong")}let p=[...M.values()],E=k.reduce((F,C)=>F+(b[C]?.length??0),0),S=p.find(({mark:F})=>F==="wrong"),N=p.
filter(({mark:F,cell:C})=>F==="right"&&dt(o[C.place])).length,L=S?` ${rt(o[S.cell.place],S.cell.entry)} is not right yet\
.`:"";I(m,`${N} of the ${E} gradients of the inputs are right.${L}`),S&&n.choose(S.cell),n.changed()}return f.addEventListener(
"click",x),c.element.addEventListener("keydown",b=>{if(b.key!=="Enter")return;b.preventDefault();let p=c.get();if(p===null)
return;y(p),x();let{place:E,entry:S}=d,N=o[E].shape.reduce((L,F)=>L*F,1);M.get($(d))?.mark==="right"&&S+1<N&&(n.choose({
kind:"gradient",place:E,entry:S+1}),c.element.value="")}),g.addEventListener("click",()=>{w=!w,f.disabled=w,I(g,w?"Hide":
"Reveal"),n.hide(!w)}),{choose(b){let p=$(b)!==$(d);d=b;let E=o[b.place],S=`∂${o[s].name}/∂${rt(E,b.entry)}`,N=!nt(E)&&
b.place!==s;I(l,N?`${S} `:"There is nothing to predict here. "),c.element.setAttribute("aria-label",N?S:"gradient"),c.element.
disabled=!N;let L=M.get($(b));p&&L?c.set(L.number):p&&(c.element.value="")},focus:()=>c.element.focus(),at(b){if(h&&h!==
b){for(let p of M.values())p.mark="open";I(m,"")}h=b},question(b){let p=Object.fromEntries(Object.entries(b).filter(([E])=>/^((tint|image):)?value:|^(low|high):value:/.
test(E)));o.forEach((E,S)=>{if(!nt(E)){if(p[`partial:${E.name}`]="∂",S===s)p[`gradient:${E.name}`]="1";else if(!E.shape.
length){let N=M.get(`${S}:0`);p[`gradient:${E.name}`]=N?Yt(N.number):"?"}}});for(let[E,S]of o.entries()){if(nt(S)||!S.shape.
length)continue;let N=S.shape.reduce((F,C)=>F*C,1),L=Array.from({length:N},(F,C)=>M.get(`${E}:${C}`)?.number??Number.NaN);
de(p,"gradient",S.name,S.shape,L);for(let F of Object.keys(p))F.startsWith(`gradient:${S.name}[`)&&p[F]==="–"&&(p[F]="\
?")}return p},marks(){let b=[...M.values()];return{right:b.filter(({mark:p})=>p==="right").map(({cell:p})=>p),wrong:b.filter(
({mark:p})=>p==="wrong").map(({cell:p})=>p)}}}}var ye=(e,t)=>gt(e)[t]?.ahead;function rn(e,t,n){let o=e[t];if(o.gate===null)return[];let{terms:s,places:r}=ye(e,t);return Array.
from({length:s},(i,a)=>o.inputs.map((l,c)=>({kind:"value",place:l,entry:r[c][n*s+a]})))}var ke=(e,t)=>e.flatMap((n,o)=>n.
gate===null?[]:n.inputs.flatMap((s,r)=>s===t?[{place:o,position:r}]:[]));function an(e,{place:t,position:n},o){let s=e[t];
if(s.gate===null)return[];let r=gt(e)[t]?.back[n];if(s.made.back&&r){let{terms:c,places:u}=r;return Array.from({length:c},
(f,g)=>s.inputs.map((m,k)=>({kind:k===n?"gradient":"value",place:k===n?t:m,entry:u[k][o*c+g]})))}let{terms:i,places:a}=ye(
e,t),l=[];for(let[c,u]of a[n].entries())u===o&&l.push(Hs(s.inputs,n,t,Math.floor(c/i),c,a));return l}var Hs=(e,t,n,o,s,r)=>[
{kind:"gradient",place:n,entry:o},...e.flatMap((i,a)=>a===t?[]:[{kind:"value",place:i,entry:r[a][s]}])];function Yn(e,{kind:t,
place:n,entry:o}){return t==="value"?rn(e,n,o).flat():ke(e,n).flatMap(s=>an(e,s,o).flat())}function Xn(e,{kind:t,place:n,
entry:o}){if(t==="value")return ke(e,n).flatMap(a=>{let{terms:l,places:c}=ye(e,a.place);return Vs(c[a.position],o,l).map(
u=>({kind:t,place:a.place,entry:u}))});let s=e[n];if(s.gate===null)return[];let{terms:r,places:i}=ye(e,n);return s.inputs.
flatMap((a,l)=>{let c=e[a];if(c.gate===null&&c.number!==null)return[];let u=[...i[l].slice(o*r,(o+1)*r)];return[...new Set(
u)].map(f=>({kind:t,place:a,entry:f}))})}function Vs(e,t,n){let o=new Set;return e.forEach((s,r)=>{s===t&&o.add(Math.floor(
r/n))}),[...o]}var cn=6;function Jn(e,t){let{nodes:n,output:o}=t,s=v(e,"section",{class:"bp-chain bp-made","aria-label":"The chain rule\
 at an entry"}),r=v(s,"div",{class:"bp-heading"}),i=v(s,"p"),a=v(s,"table"),l=v(s,"p"),c=w=>`∂${n[o].name}/∂${w}`,u=(w,h)=>{
let $=w.slice(0,cn).map(x=>x.map(h).join(" · ")),y=w.length-$.length;return[...$,...y>0?[`… (${y} more)`]:[]].join(" \
+ ")},f=({kind:w,place:h,entry:$})=>`${w==="gradient"?"d":""}${g(h,$)}`;function g(w,h){let $=n[w];return $.gate===null&&
$.number!==null&&!$.shape.length?T(($.number??[])[0]):rt($,h)}let m=[],k="";function M(w,h,$){k=$,a.replaceChildren();let y=t.
gradients&&!nt(n[w])?ke(n,w):[];if(y.length){let x=v(a,"tr");for(let b of["flow through","upstream × local","downstream"])
v(x,"th",{scope:"col"},b)}m=y.map(x=>{let b=n[x.place],p=b.gate!==null&&b.made.back!==void 0,E=an(n,x,h),S=p?E:E.map(([C])=>[
C]),N=v(a,"tr");v(N,"th",{scope:"row"},b.name);let L=v(N,"td");v(L,"span",{class:"bp-names"},`${u(S,f)}${p?"":" · local \
gradient"}`);let F=v(L,"span",{class:"bp-numbers"});return{edge:x,terms:S,numbers:F,downstream:v(N,"td",{class:"bp-flow"})}})}
return{show({place:w,entry:h},$,y,x){let b=n[w],p=rt(b,h),E=({kind:P,place:W,entry:A})=>{let R=P==="gradient"?y.get(W):$.
values[W];return R?Et(T(R[A])):"?"},S=$.values[w]?.[h],N=S===void 0?"undefined":T(S),L=$.steps.slice(0,x),F=b.gate===null||
L.some(P=>P.place===w);I(i,F?`${p} = ${d(w,h,f,E)}${N}`:`${p}: not yet`),k!==p&&M(w,h,p);for(let{edge:P,terms:W,numbers:A,
downstream:R}of m){let D=L.find(Q=>Q.flows&&Q.place===P.place)?.flows?.find(Q=>Q.position===P.position),X=D?.local?` · ${Et(
T(D.local[h]))}`:"";I(A,D?`${u(W,E)}${X}`:"not yet"),I(R,D?`= ${T(D.downstream[h])}`:"")}let C=y.get(w)?.[h],H=C===void 0||
nt(b)?"":` = ${T(C)}`;I(r,nt(b)?`${p} is data and gets no gradient`:`${c(p)}${H}`);let G="The output moves exactly as mu\
ch as it moves itself: the backward pass starts with 1.",V=m.length||nt(b)?"":`${n[o].name} does not depend on ${p}.`;I(
l,w===o&&t.gradients?G:V)}};function d(w,h,$,y){let x=n[w],b=rn(n,w,h);if(x.gate===null)return"";if(x.made.back||x.made.
places)return b.length===1&&b[0].length===1?`${u(b,$)} = `:`${u(b,$)} = ${u(b,y)} = `;let p=x.made.pattern?x.gate.replace(
"log_sum_exp","log Σ exp"):x.gate,E=x.made.pattern?b.map(([N])=>N):b[0],S=E.length>cn?", …":"";return`${p}(${E.slice(
0,cn).map($).join(", ")}${S}) = `}}var Gs=1.2,Ks=[.5,1,2,4];function Me(e,t,n){let o=v(e,"div",{class:"bp-player",role:"group","aria-label":"Step by step"});
function s(E,S,N){let L=v(o,"button",{type:"button","aria-label":S,title:S},E);return L.addEventListener("click",N),L}let r=s(
"◀","One step back",()=>w(m-1)),i=s("","",x),a=s("▶","One step on",()=>w(m+1)),l=v(o,"input",{type:"range",min:0,max:t,
step:1,"aria-label":"step"}),c=v(o,"span",{class:"bp-count"}),u=v(o,"label",{},"speed "),f=v(u,"select");for(let E of Ks)
v(f,"option",{value:E},`${E}×`);f.value="1";let g=t,m=t,k=0;function M(){l.value=String(m),l.setAttribute("aria-valuete\
xt",`step ${m} of ${g}`),l.max=String(g),I(c,`step ${m} of ${g}`),r.disabled=m===0,a.disabled=m===g,I(i,k?"❚❚ pause":
"▶▶ play");let E=k?"Pause":"Play the steps";i.setAttribute("aria-label",E),i.title=E}function d(E){m=Math.min(g,Math.
max(0,E)),M(),n()}function w(E){h(),d(E)}function h(){clearTimeout(k),k=0,M()}function $(){k=setTimeout(y,1e3*Gs/Number(
f.value))}function y(){m+1>=g?k=0:$(),d(m+1)}function x(){if(k){h();return}$(),m===g&&d(0),M()}l.addEventListener("input",
()=>w(l.valueAsNumber));function b(E){let S=m===g;g=E,m=S?g:Math.min(m,g),h()}function p(E){E.addEventListener("keydown",
S=>{let{key:N,altKey:L,ctrlKey:F,metaKey:C,target:H}=S;if(!(L||F||C)){if(N===" ")x();else{if(H!==E)return;if(N==="ArrowR\
ight")w(m+1);else if(N==="ArrowLeft")w(m-1);else if(N==="Home")w(0);else if(N==="End")w(Number.POSITIVE_INFINITY);else return}
S.preventDefault(),S.stopPropagation()}})}return M(),{get:()=>m,set:w,stop:h,limit:b,hear:p}}function Zt(e,t,n,o){let[s,r,i]=n,a=v(e,"div",{class:"bp-slider"}),l=v(a,"span",{title:t});for(let d of t.split(/(?<=_)/))
l.append(d,document.createElement("wbr"));let c=v(a,"input",{type:"range","aria-label":t}),u=yt(a,{"aria-label":`${t}, t\
yped`},d=>{k(d),o(g)}),f=s,g=s;function m(d){f=s-i*Math.max(0,Math.ceil((s-d)/i));let w=r+i*Math.max(0,Math.ceil((d-r)/i));
for(let[h,$]of Object.entries({min:f,max:w,step:i}))c.setAttribute(h,String($))}function k(d){m(d),M(d)}function M(d){g=
d,c.value=String(d),c.setAttribute("aria-valuetext",T(d)),u.set(d)}return c.addEventListener("input",()=>{M(Qt(c.valueAsNumber,
f,i)),o(g)}),{get:()=>g,set:k}}function Qt(e,t,n){let o=Math.max(Zn(t),Zn(n));return Number((t+n*Math.round((e-t)/n)).toFixed(
Math.min(100,o)))||0}function Zn(e){let[t,n="0"]=String(e).split("e");return Math.max(0,(t.split(".")[1]??"").length-Number(
n))}function Tt(e,t,n){let o=v(e,"label",{class:"bp-toggle"}),s=v(o,"input",{type:"checkbox"});return o.append(` ${t}`),s.addEventListener(
"change",()=>n(s.checked)),s}function te(e,t,n){let{values:o,gradients:s,steps:r,failure:i}=t;if(n===0)return"The inputs are given.";if(i&&n>=i.step)
return i.text;if(n>r.length)return Us(e,t);let a=r[n-1];if(!a.flows)return qs(e,o,a);let l=et(s,a.place),c=a.flows.map(({
input:u,local:f,downstream:g,first:m,total:k})=>`${ln(l,f,g)} to ${e.nodes[u].name}${m?"":` (now ${T(k)} in all)`}`);return`\
Backward: ${a.node.name} has the gradient ${T(l)} and passes ${ct(c)}.`}function qs({nodes:e,gates:t},n,{place:o,node:s}){
let r=ft(s,n),i=et(n,o),a=T(i),l=s.parts.map(m=>{if(typeof m=="string")return m;let k=T(et(n,m[0]));return m[1]?Et(k):k}).
join(""),c=r.filter((m,k)=>!J(e[s.inputs[k]])),u=s.exact&&c.every(m=>St(ht(m),m))?"=":"≈",f=He(t[s.gate].value(...r.map(
ht)),i),g=l===a?a:`${l} ${f} ${a}`;return`Forward: ${s.name} = ${s.formula} ${u} ${g}.`}function ln(e,t,n){let o=He(ht(e)*
ht(t),n);return`${Et(T(e))} · ${Et(T(t))} ${o} ${T(n)}`}function Us(e,{values:t,gradients:n}){let{nodes:o,output:s}=e,{
name:r}=o[s],i=o.flatMap((l,c)=>e.gradients&&st(l)?[`∂${r}/∂${l.name} = ${T(et(n,c))}`]:[]),a=`${J(o[s])?"The output":
r} = ${T(et(t,s))}.`;return i.length?`${a} Gradients: ${ct(i)}.`:a}function Bt(e,t,n){let{nodes:o}=e,{steps:s,failure:r}=t,
i=s.slice(0,n),a={};Ys(a,e,t,i),Xs(a,i);for(let[c,u]of Js(e,t,n))J(o[c])||(a[`partial:${o[c].name}`]="∂",a[`gradient:${o[c].
name}`]=Number.isNaN(u)?"undefined":T(u));r&&!r.slope&&n>=r.step&&(a[`value:${o[r.place].name}`]="undefined");let l=n>s.
length?void 0:i.at(-1);return l&&Zs(a,e,l),a}function Ys(e,{nodes:t},{values:n},o){let s=[...t.keys()].filter(i=>st(t[i])),
r=o.filter(i=>!i.flows).map(i=>i.place);for(let i of s.concat(r)){let a=n[i];a!==void 0&&(e[`value:${t[i].name}`]=T(a))}}
function Xs(e,t){for(let{node:n,flows:o}of t)for(let{position:s,local:r,downstream:i}of o??[])e[`local:${n.name}:${s}`]=
`× ${T(r)}`,e[`downstream:${n.name}:${s}`]=`= ${T(i)}`}function Js({nodes:e,output:t},{gradients:n,steps:o,forwardSteps:s,
failure:r},i){let a=new Map;i>s&&(!r||r.slope)&&a.set(t,1);for(let{flows:l,missing:c}of o.slice(0,i)){for(let{input:u,total:f}of l??
[])a.set(u,f);for(let u of c)a.set(u,Number.NaN)}return i>o.length&&(!r||r.slope)&&e.forEach((l,c)=>{st(l)&&a.set(c,et(n,
c))}),a}function Zs(e,{nodes:t},{node:n,flows:o}){e[`node:${n.name}`]="now",n.inputs.forEach((s,r)=>{(!o||!J(t[s]))&&(e[`\
edge:${n.name}:${r}`]=o?"now back":"now")})}function Qn(e,t){let n=v(e,"section",{class:"bp-zoomed","aria-label":"The scalars of an entry"}),o=v(n,"div",{class:"bp-\
heading"}),s=v(n,"div",{class:"bp-scalars",tabindex:0,role:"img"}),r=v(n,"p",{class:"bp-open"}),i=-1;function a({place:c},{
svg:u}){i=c,s.replaceChildren(...new DOMParser().parseFromString(u,"image/svg+xml").getElementsByTagName("svg"))}function l({
place:c,entry:u},f){i=-1,s.hidden=!0,I(o,rt(t.nodes[c],u)),I(r,f)}return{toggle(c){n.hidden=!c},show(c,u,f){let{place:g,
entry:m}=c,k=t.nodes[g],M=rt(k,m),d=t.zoomed[g],w=gt(t.nodes)[g]?.ahead;if(k.gate===null||!w)return l(c,"It is given, so\
 there is nothing behind it.");if(!d){let S=`It is made of ${w.terms} entries, too many for boxes of their own.`,[N]=k.inputs,
L=rt(t.nodes[N],w.places[0][m]);return l(c,w.terms>1?S:`It is ${L} itself: no gate stands between them.`)}i!==g&&a(c,d),
s.hidden=!1;let h={};for(let[S,[N,L]]of Object.entries(d.leaves))h[S]={kind:"value",place:k.inputs[N],entry:w.places[N][m*
w.terms+L]};let $=Object.entries(h).map(([S,N])=>[S,u.values[N.place]?.[N.entry]]);if($.some(([,S])=>S===void 0))return l(
c,"Something before it has no value.");let y=Object.fromEntries($),x=f.get(g)?.[m],b=at({...d,gates:t.gates},y),p=Bt({...t,
...d,kinks:{},mistakes:void 0},b,b.steps.length+1);for(let S of s.querySelectorAll("[data-k]")){let[N,L]=(S.getAttribute(
"data-k")??"").split(":"),F=d.nodes.findIndex(C=>C.name===L);N==="label"?I(S,E(F,h[L])):N==="value"?I(S,p[`value:${L}`]??
""):N==="partial"?I(S,x===void 0?"":"∂"):N==="gradient"&&I(S,Qs(b.gradients[F],x))}I(o,`${M}, zoomed in: ${Object.keys(
h).length} entries go in, one comes out`),s.setAttribute("aria-label",`${M} = ${p[`value:${d.nodes[d.output].name}`]}`),
I(r,"∂ is what flows back through this entry alone; other entries add their share.");return;function E(S,N){return N?rt(
t.nodes[N.place],N.entry):S===d?.output?M:`${M}.${d?.nodes.slice(0,S+1).filter(L=>!st(L)).length}`}}}}var Qs=(e,t)=>e===
void 0||t===void 0?"":T(e*t);var tr=5,er=1e-12;function Se(e,t,n){let{nodes:o,output:s}=t,r=v(e,"div",{class:"bp-view bp-arrays"}),i=o.filter(O=>O.gate!==
null).length,a=o.findIndex(O=>dt(O)&&O.shape.length>0),l={kind:"value",place:Math.max(0,a),entry:0},c=null,u=t.gradients&&
t.predict,f=!1,g=0,m=v(r,"div",{class:"bp-controls"}),k=Object.entries(t.ranges).map(([O,z])=>({name:O,control:Zt(m,O,z,
q=>n.set({...n.get(),[O]:q}))})),M=v(m,"div",{class:"bp-of-entry"}),d=qn(r,t,{choose:Z,point(O){O===c||O&&c&&nr(O,c)||(c=
O,X())},isOpen:O=>!f&&O.kind==="value"&&dt(o[O.place]),drag(O,z){A(O,Number((g+z).toFixed(6)))},edit:()=>{u&&S?S.focus():
M.querySelector("input")?.focus()},epsilon:()=>f?F.get():0,pull:tt}),w=v(r,"p",{class:"backprop-sentence",role:"status",
"aria-live":"polite"}),h=v(r,"div",{class:"bp-bar"}),$=Me(h,t.gradients?2*i+1:i,$t),y=v(h,"div",{class:"bp-toggles"}),x=Tt(
y,"nudge",O=>U(O)),b=t.gradients?Tt(y,"flows as bands",D):null,p=Tt(y,"zoom",D),E=v(r,"div",{class:"bp-below"}),S=t.gradients&&
t.predict?Un(E,t,{current:()=>_t(t,n.get()),hide:vt,choose:Z,changed:D}):null,N={name:"",gate:null,number:null},L={name:o[s].
name,gate:"",inputs:[0],formula:"",parts:[],local:[],exact:!0},F=ve(E,{nodes:[N,L],output:1,kinks:{},functions:{}},D);F.
toggle(!1);let C=Qn(E,t),H=Jn(E,t),G=null,V=[],P=[];function W({place:O,entry:z}){return le(n.get()[o[O].name])[z]}function A({
place:O,entry:z},q){let{name:Y,shape:ot}=o[O],mt=n.get(),ut=[...le(mt[Y])];ut[z]=q,n.set({...mt,[Y]:Nn(ut,ot)})}function R(){
let O=o[l.place],z=rt(O,l.entry);if(!dt(O)||!O.shape.length){(G||!M.childNodes.length)&&(M.replaceChildren(),G=null,v(M,
"p",{class:"bp-open"},"Choose an entry of an input to change it."));return}let q=W(l);if(G?.name!==z){M.replaceChildren();
let Y=l,ot=Math.max(tr,2*Math.abs(q)),mt=Zt(M,z,[-ot,ot,ot/50],ut=>A(Y,ut));G={name:z,control:mt}}G.control.get()!==q&&G.
control.set(q)}function K(){t.gradients&&$.limit(u?i+1:2*i+1)}function D(){let O=n.get(),z=_t(t,O),q=$.get(),Y=u&&q>z.forwardSteps,
ot=Y?z.forwardSteps:q,mt=me(t,z,ot),ut=Ze(t,z,ot);r.classList.toggle("bp-asking",Y),S&&S.at(JSON.stringify(O)),d.show(Y&&
S?S.question(mt):mt,(jt,Pt)=>{let ae=z.values[jt]?.[Pt],ce=nt(o[jt])?void 0:ut.get(jt)?.[Pt],Ft=[ae===void 0?[]:`value ${T(
ae)}`];return ce!==void 0&&Ft.push(`gradient ${T(ce)}`),[rt(o[jt],Pt),...Ft.flat()].join(", ")});let ie=!t.gradients&&q===
i;I(w,Y&&!z.failure?"The forward pass is done. Which gradient does each entry have?":pe(t,z,ie?q+1:q)),d.flows.show(b?.checked&&
!Y?z.steps.slice(0,q).map(or):null),H.show(l,z,ut,ot),C.toggle(p.checked),p.checked&&C.show(l,z,ut),R(),Q(O,z),X()}function X(){
let O=c??l,z=u&&S?S.marks():{},[q,Y]=P;O===q&&l===Y&&!V.length&&!S||(P=V.length?[]:[O,l],d.light({chosen:[l],from:Yn(o,O),
to:Xn(o,O),moved:V,...z}))}function Q(O,z){V=[];let q=z.values[l.place];if(!f||!q)return;let Y=F.get(),ot=q.map((Ft,Ut)=>Ut===
l.entry?Ft+Y:Ft),mt=Ue(t,O,new Map([[l.place,ot]]));V=o.flatMap((Ft,Ut)=>{let[_o,Do]=[z.values[Ut]??[],mt[Ut]??[]];return Do.
flatMap((xn,$n)=>Math.abs(xn-_o[$n])>er*Math.abs(xn)?[{kind:"value",place:Ut,entry:$n}]:[])});let ut=l.place===s;N.name=
rt(o[l.place],l.entry);let[ie,De]=[z.values[s]?.[0],mt[s]?.[0]],jt=ie===void 0||De===void 0?void 0:De-ie,Pt=z.gradients[l.
place]?.[l.entry],ae=ut?Y:Pt===void 0?void 0:Pt*Y,ce={moved:[Y,jt],promised:[Y,ae],after:[]};F.show(ut?1:0,ce,{values:[]},
t.gradients&&!u&&$.get()>z.steps.length)}function U(O){f=O,x.checked=O,r.classList.toggle("bp-nudged",O),F.toggle(O),D()}
function tt(O,z){O!==l.place&&Z({kind:"value",place:O,entry:0}),!nt(o[O])&&(f||U(!0),F.set(z))}function vt(O){u=O,K(),D()}
function Z(O){l=O,dt(o[O.place])&&(g=W(O)),d.choose(O),S?.choose(O),D()}function it(){let O=n.get();if(!o.some(z=>dt(z)&&
!(z.name in O))){for(let{name:z,control:q}of k)q.get()!==O[z]&&q.set(O[z]);D()}}function $t(){let O=_t(t,n.get()).steps[$.
get()-1];O&&d.reveal([O.place,...O.node.inputs]),D()}let j=new ResizeObserver(()=>d.resize());j.observe(r),$.hear(d.element);
let B=n.listen(it);return d.choose(l),S?.choose(l),K(),it(),()=>{$.stop(),B(),j.disconnect(),r.remove()}}var nr=(e,t)=>e.
kind===t.kind&&e.place===t.place&&e.entry===t.entry;function or({node:e,flows:t}){return t?{node:e,flows:t.map(({position:n,
downstream:o})=>{let s=o.reduce((a,l)=>a+Math.abs(l),0),r=o.every(a=>a<=0),i=!r&&o.some(a=>a<0);return{position:n,downstream:r?
-s:s,isMixed:i}})}:{node:e,flows:null}}var sr=["Escape","Tab"],to=["Play or pause","Back to the first step","Repeat"];function Wt(e,t){let n=e.closest(t);if(!n){
let r=()=>cancelAnimationFrame(i),i=requestAnimationFrame(()=>{r=Wt(e,t)});return()=>r()}let o=new MutationObserver(()=>eo(
n));for(let r of n.children)r.contains(e)||o.observe(r,{childList:!0,subtree:!0});eo(n);let s=r=>{if(!(r.target instanceof
Element&&n.contains(r.target)))return;let i=!(sr.includes(r.key)||r.altKey||r.ctrlKey||r.metaKey);r.target.toggleAttribute(
"data-lm-suppress-shortcuts",i)};return window.addEventListener("keydown",s,!0),()=>{o.disconnect(),window.removeEventListener(
"keydown",s,!0)}}function eo(e){for(let t of e.querySelectorAll(".widget-slider")){let n=t.querySelector(".widget-label")?.
textContent??"";for(let o of t.querySelectorAll("[role=slider]:not([aria-label]), .widget-readout:not([aria-label])"))o.
setAttribute("aria-label",n)}e.querySelectorAll(".widget-play button").forEach((t,n)=>{t.setAttribute("aria-label",to[n]),
t.setAttribute("title",to[n])})}function Ee(e){let t=e,n=new Set;return{get:()=>t,set(o){t=o;for(let s of n)s()},listen(o){return n.add(o),()=>{n.delete(
o)}}}}var un=430,fn=230,Lt={left:54,right:12,top:10,bottom:30},no=121,rr=[.1,.3,.5,.7,.9],ir=.02,ar="",cr=10;function ro(e,t,n){
let{nodes:o,output:s,ranges:r}=t,i=v(e,"section",{class:"bp-curve","aria-label":"The output along one input"}),a=v(i,"la\
bel",{},"along "),l=Object.keys(r),c=v(a,"select");l.length>1&&v(c,"option",{value:ar},"the slider that moves");for(let P of l)
v(c,"option",{value:P},P);c.addEventListener("change",n);let u=l[0],f=_(i,"svg",{viewBox:`0 0 ${un} ${fn}`,role:"img"}),
g=_(f,"g",{class:"bp-axes"}),[m,k]=[Lt.left,Lt.top],[M,d]=[un-Lt.left-Lt.right,fn-Lt.top-Lt.bottom],w=`${m} ${k} ${M} ${d}`,
h=_(f,"svg",{x:m,y:k,width:M,height:d,viewBox:w,preserveAspectRatio:"none"}),$=_(h,"path",{class:"bp-line"}),y=_(h,"path",
{class:"bp-tangent"}),x=_(f,"circle",{class:"bp-point",r:5}),b=v(i,"p",{"aria-hidden":"true"}),p={name:"",low:0,high:0,bottom:0,
top:0},E="",S=P=>m+(P-p.low)/(p.high-p.low)*M,N=P=>k+d-(P-p.bottom)/(p.top-p.bottom)*d,L=P=>Math.max(-1e5,Math.min(1e5,N(
P))),F=(P,W)=>`${S(P).toFixed(2)} ${L(W).toFixed(2)}`;function C(P,W,A){let[R,K]=H(P,W[P]),D=p.name===P&&p.low===R&&p.high===
K,X=A===void 0||p.bottom<=A&&A<=p.top;if(D&&X)return;let Q=[A];for(let Z of rr){let it=Object.fromEntries(l.map($t=>[$t,
fr(r[$t],Z)]));Q.push(...G(P,R,K,it))}let[U,tt]=D?[p.bottom,p.top]:dr(so(Q),so(G(P,R,K,W)));A!==void 0&&([U,tt]=[Math.min(
U,A),Math.max(tt,A)]);let vt=Math.max(.12*(tt-U),(ir*(K-R)-(tt-U))/2);(!D||A===U)&&(U-=vt),(!D||A===tt)&&(tt+=vt),p={name:P,
low:R,high:K,bottom:U,top:tt},E="",g.replaceChildren();for(let[Z,it]of kt(R,K))_(g,"path",{d:`M${S(Z)} ${k}v${d}`}),_(g,
"text",{x:S(Z),y:fn-Lt.bottom+16,"text-anchor":"middle"},it);for(let[Z,it]of kt(U,tt))_(g,"path",{d:`M${m} ${N(Z)}h${M}`}),
_(g,"text",{x:m-6,y:N(Z)+4,"text-anchor":"end"},it)}function H(P,W){let[A,R]=r[P];return[Math.min(A,W),Math.max(R,W)]}let G=(P,W,A,R)=>oo(
W,A).map(K=>Nt(t,{...R,[P]:K})[s]);function V(P,W){let A=oo(p.low,p.high),R=G(P,p.low,p.high,W),K="";R.forEach((D,X)=>{let Q=X&&
R[X-1]!==void 0;D!==void 0&&(K+=`${Q?"L":"M"}${F(A[X],D)}`)}),$.setAttribute("d",K)}return{resize:()=>At(f,g,un),moved(P){
u=P},show(P,W,A){let R=c.value||u,K=P[R],D=W.values[s];C(R,P,D);let X=JSON.stringify([R,{...P,[R]:0}]);X!==E&&V(R,P),E=X;
let{low:Q,high:U}=p,tt=W.gradients[o.findIndex(B=>st(B)&&B.name===R)],vt=D!==void 0&&p.bottom<=D&&D<=p.top;x.setAttribute(
"visibility",vt?"visible":"hidden"),D!==void 0&&(x.setAttribute("cx",String(S(K))),x.setAttribute("cy",String(L(D))));let Z=A&&
D!==void 0&&tt!==void 0&&Number.isFinite(tt),it=Z?[Q,U].map(B=>F(B,D+tt*(B-K))):[];y.setAttribute("d",Z?`M${it.join("L")}`:
"");let $t=Z?ur(t,W,R):"",j=lr(o[s].name,R,K,D,Z?tt:void 0,$t);I(b,j),f.setAttribute("aria-label",j)}}}function lr(e,t,n,o,s,r){
let i=`${e} along ${t}`,a=`at ${t} = ${T(n)}`;return o===void 0?`${i}: undefined ${a}.`:s===void 0?`${i}, ${a}.`:r?`${i}\
: ${a} the node ${r} has a kink, so there is no one tangent. The backward pass takes ${T(s)}.`:`${i}: ${a} the tangent h\
as the slope ${T(s)}. That is ∂${e}/∂${t}.`}function ur(e,{values:t},n){let o=new Set;for(let[s,r]of e.nodes.entries())
if(st(r)&&r.name===n&&o.add(s),!(r.gate===null||!r.inputs.some(i=>o.has(i)))&&(o.add(s),Xt(e,t,s)))return r.name;return""}
var fr=([e,t],n)=>e+n*(t-e),oo=(e,t)=>Array.from({length:no},(n,o)=>e+(t-e)*o/(no-1));function so(e){let t=e.filter(n=>n!==
void 0).sort((n,o)=>n-o);return t.length?[t[Math.floor(.02*(t.length-1))],t[Math.ceil(.98*(t.length-1))]]:[0,0]}function dr([
e,t],[n,o]){let s=cr*(o-n);return s?[Math.max(Math.min(e,n),n-s),Math.min(Math.max(t,o),o+s)]:[e,t]}function kt(e,t){let n=(t-
e)/4,o=10**Math.floor(Math.log10(n)),s=o*([1,2,5].find(a=>a*o>=n)??10),r=[];for(let a=Math.ceil(e/s);a*s<=t+1e-9*s;a++)r.
push(Number((a*s).toPrecision(12)));let i=1+Math.ceil(Math.log10(Math.max(1,...r.map(a=>Math.abs(a)/s))));return r.map(a=>[
a,i>4?String(a).replace(/^-/,"−"):T(a)])}function io(e,t){let{nodes:n,output:o}=t,s=v(e,"section",{class:"bp-chain","aria-label":"The chain rule at a node"}),r=v(
s,"div",{class:"bp-heading"}),i=v(s,"table"),a=v(s,"p"),l=m=>`∂${n[o].name}/∂${n[m].name}`,c=[],u=null,f=-1;function g(m){
f=m,i.replaceChildren();let M=kn(t).reverse().flatMap(([d,{name:w,inputs:h}])=>{let $=h.filter(y=>y===m).length>1;return h.
flatMap((y,x)=>y===m?[{place:d,position:x,name:w,label:$?`${w}, input ${x+1}`:w}]:[])});if(M.length){let d=v(i,"tr");for(let w of[
"flow through","upstream × local","downstream"])v(d,"th",{scope:"col"},w)}if(c=M.map(({place:d,position:w,name:h,label:$})=>{
let y=v(i,"tr");v(y,"th",{scope:"row"},$);let x=v(y,"td");v(x,"span",{class:"bp-names"},`${l(d)} · ∂${h}/∂${n[m].name}`);
let b=v(x,"span",{class:"bp-numbers"});return{place:d,position:w,name:h,numbers:b,downstream:v(y,"td",{class:"bp-flow"})}}),
u=null,c.length>1){let d=v(i,"tr",{class:"bp-total"});v(d,"th",{scope:"row",colspan:2},"sum of the flows"),u=v(d,"td")}}
return{show(m,k,M){f!==m&&g(m);let{gradients:d,failure:w}=k,h=k.steps.slice(0,M),$=c.map(C=>h.find(H=>H.flows&&H.place===
C.place)?.flows?.find(H=>H.position===C.position));c.forEach(({place:C,numbers:H,downstream:G},V)=>{let P=$[V],W=P?ln(et(
d,C),P.local,P.downstream):"",A=Math.max(W.lastIndexOf("="),W.lastIndexOf("≈")),R=w?.slope?h.some(K=>K.flows&&K.place===
C):w&&M>=w.step;I(H,P?W.slice(0,A).trim():R?"–":"not yet"),I(G,P?W.slice(A):"")});let y=$.filter(C=>C!==void 0),x=y.length>
0&&y.length===c.length,b=y.at(-1);u&&I(u,b?`${x?"":"so far "}${T(b.total)}`:"");let p=x?` = ${T(et(d,m))}`:"";I(r,m===o?
`${l(o)} = 1`:`${l(m)}${p}`);let[E,S]=[n[o].name,n[m].name],N=c.length?"":`${E} does not depend on ${S}.`,L="The output \
moves exactly as much as it moves itself: the backward pass starts with 1.",F=c.flatMap(({place:C,name:H},G)=>{let V=$[G];
return!V||!Xt(t,k.values,C)?[]:`${H} is at its kink, where the slope jumps; the backward pass takes ${T(V.local)}.`});I(
a,m===o?L:N||[...new Set(F)].join(" "))}}}var pr="Arrow keys walk from box to box, plus and minus nudge a box, space plays the steps.",ee={across:26,down:47,height:20,
right:7};function ao(e,t,n){let{nodes:o}=t,s=`${t.title}. ${pr}`,r=be(e,{role:"group","aria-label":s}),[i]=new DOMParser().
parseFromString(t.svg,"image/svg+xml").getElementsByTagName("svg");r.element.append(i);let a=[...i.querySelectorAll("[da\
ta-k]")].map(d=>({key:d.getAttribute("data-k")??"",target:d})),l=a.filter(({key:d})=>/^(value|partial|gradient|local|downstream):/.
test(d)),c=l.map(()=>""),u=a.filter(({key:d})=>/^(node|edge):/.test(d)),f=u.flatMap(({key:d,target:w})=>{let h=o.findIndex(
$=>!J($)&&`node:${$.name}`===d);return h<0?[]:[mr(w,h,o[h])]}),g=ge(i),m=$e(f);r.element.setAttribute("tabindex",f.length?
"-1":"0");function k(d,w){let h=d.flatMap($=>f.filter(y=>y.place===$)).map(({outline:$})=>$);h.length&&r.reveal(h,w)}for(let{
place:d,target:w}of f)w.setAttribute("role","button"),w.addEventListener("click",()=>n.choose(d)),w.addEventListener("fo\
cus",()=>{n.choose(d),k([d])}),w.addEventListener("keydown",h=>{h.key==="Enter"&&n.choose(d)}),xe(w,n.epsilon,h=>n.pull(
d,h));let M=[];return{element:r.element,resize:r.resize,reveal:k,width:i.viewBox.baseVal.width,flows:g,field(d,w){let h=f.
find(L=>L.place===d);if(!h)throw new Error(`The node ${d} has no box.`);let{x:$,y,width:x}=h.outline,[b,p]=[$.baseVal.value+
ee.across,y.baseVal.value+ee.down],E={width:x.baseVal.value-ee.across-ee.right,height:ee.height},S=_(h.target.parentNode,
"foreignObject",{x:b,y:p,...E}),N=v(S,"input",{type:"text","aria-label":w,autocomplete:"off",maxlength:80});return N.addEventListener(
"focus",()=>k([d])),N},mark(d,w){let h=f.find($=>$.place===d)?.target;for(let $ of["right","wrong"])h?.classList.toggle(
$,$===w)},choose(d){m.stopAt(d);for(let{place:w,target:h}of f)h.classList.toggle("chosen",w===d),h.setAttribute("aria-pr\
essed",String(w===d))},nudge(d){for(let{place:w,below:h}of f)I(h,d(w))},show(d){l.forEach(({key:h,target:$},y)=>{let x=d[h]??
"";x!==c[y]&&($.textContent=x,c[y]=x)});for(let h of M)h.classList.remove("now","back");let w=u.filter(({key:h})=>d[h]);
for(let{key:h,target:$}of w)$.classList.add(...d[h].split(" "));M=w.map(({target:h})=>h);for(let h of f){let $=["value",
"gradient"].flatMap(x=>{let b=d[`${x}:${h.name}`];return b?[`${x} ${b}`]:[]}),y=[h.called,...$].join(", ");y!==h.label&&
h.target.setAttribute("aria-label",y),h.label=y}}}}function mr(e,t,n){let o=e.querySelector(".box"),{x:s,y:r,width:i,height:a}=o,
l=_(e,"text",{class:"nudge",x:s.baseVal.value+i.baseVal.value/2,y:r.baseVal.value+a.baseVal.value+14,"text-anchor":"midd\
le"});return{place:t,name:n.name,called:Mt(n),target:e,outline:o,below:l,label:""}}var bt={local:{},upstream:{},times:{},late:[],terms:{},added:{},given:{},start:1},co=e=>Object.keys(e).map(Number);function wt(e){
for(let t in e)return!1;return!0}var Vt=({local:e,upstream:t,times:n})=>co({...e,...t,...n});function lo(e,t){let n=o=>Object.
fromEntries(Object.entries(o).filter(([s])=>t.includes(Number(s))));return{...e,local:n(e.local),upstream:n(e.upstream),
times:n(e.times)}}var uo=(e,t)=>({local:{...e.local,...t.local},upstream:{...e.upstream,...t.upstream},times:{...e.times,
...t.times},terms:{...e.terms,...t.terms},added:{...e.added,...t.added},given:{...e.given,...t.given},late:[...e.late,...t.
late],start:e.start*t.start}),Ht=class{constructor(t,n,o){this.graph=t,this.mistakes=n,this.kinks=new Map(n.kinks),this.
values=o;let s=[...t.nodes.keys()].filter(i=>!J(t.nodes[i])).reverse();this.nodes=s.map(i=>t.nodes[i]),this.place=s;let r=new Map(
s.map((i,a)=>[i,a]));this.output=r.get(t.output)??-1,this.edges=[],this.feeds=s.map(()=>[]),this.into=s.map(()=>[]),this.
nodes.forEach((i,a)=>{i.gate!==null&&i.inputs.forEach((l,c)=>{let u=r.get(l);u!==void 0&&(this.feeds[u].push(this.edges.
length),this.into[a].push(this.edges.length),this.edges.push({input:u,gate:a,position:c}))})}),this.gate=this.edges.map(
({gate:i})=>i),this.local=this.edges.map((i,a)=>this.localGradient(a)),this.known=new Map}numberOf(t){return this.nodes.
findIndex(n=>n.name===t)}names(t){return[...t].map(n=>this.nodes[n].name)}valueOf(t){return et(this.values,this.place[t])}localGradient(t,n){
if(typeof n=="number")return n;let{gates:o}=this.graph,{gate:s,position:r}=this.edges[t],i=this.nodes[s],a=ft(i,this.values),
{value:l,local:c}=o[i.gate];return typeof n=="object"?(a[r]=this.valueOf(n.at),Ne(c[r](...a,Ne(l(...a))))):n===void 0?Ne(
c[r](...a,this.valueOf(s))):this.formula(s,n)}formula(t,n){let[o,s,r]=ft(this.nodes[t],this.values);return Ne(xt(this.mistakes.
formulas[n],{a:o,b:s,c:r,y:this.valueOf(t)},this.graph.functions))}slopes(t){let{gate:n,position:o}=this.edges[t],s=this.
kinks.get(this.nodes[n].gate);if(!s?.at.some(i=>this.formula(n,i)===0))return[this.local[t],this.local[t]];let r=s.interval[o].
map(i=>this.formula(n,i));return[Math.min(...r),Math.max(...r)]}run(t,n){let o=[],s=[],r=[...this.local];for(let m of co(
t.local))r[m]=this.localGradient(m,t.local[m]);let{upstream:i,times:a,late:l,terms:c,added:u,given:f}=t,g=!l.length&&[i,
a,c,u,f].every(wt);return this.feeds.forEach((m,k)=>{let M=k===this.output?t.start:0,d=M;if(g){for(let w of m)M+=s[this.
gate[w]]*r[w];d=M}else[M,d]=this.sum(k,t,r,s,M);o.push(M),s.push(d===M?n?.get(k)??M:d)}),o}sum(t,n,o,s,r){let i=this.feeds[t],
a=f=>{let g=f in n.upstream?n.upstream[f]:this.gate[f];return(g===null?1:s[g])*o[f]*(n.times[f]??1)},l=f=>f.reduce((g,m)=>g+
a(m),0),c=r;if(t in n.terms)for(let f of n.terms[t])c+=f.reduce((g,m)=>g*l(m),1);else for(let f of i)c+=a(f);let u=c-l(i.
filter(f=>n.late.includes(f)));if(t in n.given){let f=n.given[t],g="slope"in f&&f.slope===this.output;c="value"in f?this.
valueOf(f.value):this.slopesOf(f.slope)[f.by],g||(u=c)}return t in n.added&&(c+=s[n.added[t]]),[c,u]}slopesOf(t){let n=this.
known.get(t);if(n)return n;let o=this.nodes.map((s,r)=>+(r===t));this.known.set(t,o);for(let s=t+1;s<o.length;s++)for(let r of this.
feeds[s])o[s]+=o[this.gate[r]]*this.local[r];return o}below(t){let n=new Set([t]);for(let o of n)for(let s of this.into[o])
n.add(this.edges[s].input);return n}},Ne=e=>Number.isFinite(e)?e:NaN;var hr=.3;function Oe({misconceptions:e,places:t},n,o){return t.filter(({needs:r=[]})=>r.every(i=>o.includes(i))).map(({
code:r,node:i,wrong:a,words:l={},unlikely:c=0,special:u,signed:f=[]})=>{let{rank:g,message:m,says_for:k,of_slope:M}=e[r],
d=f.length>0&&f.every(w=>n[w]<0);return{code:r,node:i,wrong:{...bt,...a},message:u??ne(m,l),rank:g+(d?c-hr:c),saysFor:k,
ofSlope:M,explains:[]}})}var ne=(e,t)=>e.replace(/\{(\w+)\}/g,(n,o)=>t[o]??n);var gr=80,br=1e3,wr=4,vr=4;function Ae(e,t,n,o){let s=n,r=Number.POSITIVE_INFINITY;for(let i=0;i<gr&&r>0;i++){let a=Object.
fromEntries(Object.entries(e.ranges).map(([c,u])=>[c,xr(u,o)]));if(Object.keys(a).every(c=>a[c]===n[c]))continue;let l=$r(
e,t,n,a,r);l<r&&([s,r]=[a,l])}return s}function xr([e,t,n],o){let[s,r]=[Math.max(Math.ceil(e),-9),Math.min(Math.floor(t),
9)];return r-s<vr?Qt(e+o()*(t-e),e,n):s+Math.floor(o()*(r-s+1))}function $r(e,t,n,o,s){let r=at(e,o);if(r.failure)return Number.
POSITIVE_INFINITY;let i=[...e.nodes.keys()].filter(u=>!J(e.nodes[u])),a=i.flatMap(u=>[Number(r.values[u]),Number(r.gradients[u])]),
l=Object.values(o),c=0;for(let u of a){let f=T(u);Math.abs(u)>br||f.includes("e")?c+=3:(!St(ht(u),u)||f.replace(/[−.]/g,
"").length>wr)&&(c+=1)}for(let u of i)r.gradients[u]||(c+=4);for(let u of l)[0,1,-1].includes(u)&&(c+=2);c+=2*(l.length-
new Set(l.map(Math.abs)).size);for(let u of Object.keys(o))o[u]===n[u]&&(c+=1);return c<s?c+yr(e,t,r):c}function yr(e,t,n){
let o=new Ht(e,t,n.values),s=o.run(bt);return Oe(t,o.local,[]).filter(({rank:i,wrong:a})=>i<2&&wt(a.given)).filter(({wrong:i})=>o.
run(i).every((a,l)=>lt(a,s[l]))).length}var kr=15e4,Mr=3e3,Sr=4,Te=class{constructor(t,n,o,s,{mistakes:r=[],rounded:i="",composed:a=!1}={}){this.way=t,this.answered=
n,this.wrong=o,this.errors=s,this.mistakes=r,this.rounded=i,this.composed=a}get first(){return this.errors.filter(t=>!this.
isBehind(t,this.errors))}get follows(){let{first:t}=this;return t.length===this.errors.length&&this.wrong.some(n=>this.isBehind(
n,t))}isBehind(t,n){return n.some(o=>o!==t&&this.way.below(o).has(t))}doubtfulEdges(t){let n=this.answered.filter(o=>!this.
wrong.includes(o));return[...this.way.edges.keys()].filter(o=>{let s=this.way.below(this.way.edges[o].input);return s.has(
t)&&!n.some(r=>s.has(r))})}};function po(e,t){let n=new dn(e,t),o=[...n.answers.keys()],s=o.filter(k=>!n.mayBeRight(k)),
r=s.filter(k=>!n.follows(k));if(!r.length)return null;let i=new pn(n,r),a=i.alone(),l=a.length?[]:i.composed(),c=[a,l].find(
k=>k.length)??i.some(),u=new Set(c.flatMap(({explains:k})=>k)),f=r.filter(k=>!u.has(k)),g=new Map(f.map(k=>[k,n.rounding(
[k])]));if(!c.length&&f.every(k=>g.get(k)))return new Te(e,o,s,r,{rounded:n.rounding(r)||g.get(r[0])});let m=r.filter(k=>!g.
get(k));return new Te(e,o,s,m,{mistakes:c,composed:l.length>0})}var dn=class{constructor(t,n){this.way=t,this.answers=new Map,
t.nodes.forEach(({name:o},s)=>{Object.hasOwn(n,o)&&this.answers.set(s,n[o])}),this.right=t.run(bt),this.expected=t.run(bt,
this.answers),this.open=fo(t,new Map),this.bounds=fo(t,this.answers),this.scale=t.feeds.map((o,s)=>o.map(i=>Math.abs(this.
right[t.gate[i]]*t.local[i])).reduce((i,a)=>i+a,0)+ +(s===t.output))}answer(t){return this.answers.get(t)??NaN}isRight(t){
return this.isClose(t,this.right[t])}mayBeRight(t){let[n,o]=this.open[t],s=this.answer(t);return this.isRight(t)||n<=s&&
s<=o&&this.follows(t)}follows(t){let[n,o]=this.bounds[t],s=this.answer(t);return n<=s&&s<=o||this.isClose(t,n)||this.isClose(
t,o)}isClose(t,n){return lt(this.answer(t),n,this.scale[t])}rounding(t){let n=(r,i)=>r.map(a=>[this.answer(a),i[a]]),o=t.
filter(r=>!this.isRight(r)),s=t.filter(r=>!this.follows(r));return en(n(o,this.right))||en(n(s,this.expected))}};function fo(e,t){
let n=e.edges.map((r,i)=>e.slopes(i)),o=[];if(n.every(([r,i])=>r===i)){for(let r of e.run(bt,t))o.push([r,r]);return o}let s=[];
return e.feeds.forEach((r,i)=>{let a=+(i===e.output),l=a;for(let M of r){let d=s[e.gate[M]].flatMap(w=>n[M].map(h=>w*h));
a+=Math.min(...d),l+=Math.max(...d)}o.push([a,l]);let c=t.get(i);s.push(c===void 0?[a,l]:[c,c]);let u=r.filter(M=>n[M][0]!==
n[M][1]&&e.into[e.gate[M]].length===2),[f]=u.length===1?s[e.gate[u[0]]]:[0];if(c===void 0||!f||l===a)return;let g=Math.min(
1,Math.max(0,(c-a)/(l-a))),m=f>0?g:1-g,k=e.into[e.gate[u[0]]].find(M=>M!==u[0])??NaN;n[k][0]===0&&n[k][1]===1&&(n[k]=[1-
m,1-m])}),o}var Er=e=>new Set(e).size===1&&e.length>1&&(e.length>2||[-1,0,1].includes(e[0])),pn=class{constructor(t,n){this.
case=t,this.errors=n,this.way=t.way,this.alike=n.length>1&&Er([...t.answers.values()]);let s=Oe(this.way.mistakes,this.way.
local,[...t.answers.keys()]).filter(({wrong:r})=>!this.alike||Object.keys(r.given).length!==1);this.most=Math.floor(kr/(this.
way.edges.length+1)),this.mistakes=s.sort((r,i)=>r.rank-i.rank).slice(0,this.most)}alone(){let t=this.fitting(),n=t.filter(
({explains:s})=>s.length===this.errors.length),o=new Set(n.map(({code:s})=>s));return n.push(...this.repeated(t).filter(
({code:s})=>!o.has(s))),this.told(n.length||this.alike?n:this.two(t))}composed(){let n=this.mistakes.filter(({wrong:r})=>wt(
r.given)).filter(({wrong:r})=>new Set(Vt(r).map(i=>this.way.gate[i])).size<2),o=[],s=0;for(let r of Nr(n)){if(++s>Math.min(
Mr,this.most))break;let i=this.cover(uo(r[0].wrong,r[1].wrong));i.length===this.errors.length&&o.push(...r.map(a=>({...a,
explains:i})))}return new Set(o.map(({code:r})=>r)).size<=Sr?o:[]}some(){let t=this.alike?[]:this.fitting();return 2*new Set(
t.flatMap(({explains:o})=>o)).size>=this.errors.length?this.told(t):[]}fitting(){return this.mistakes.map(n=>({...n,explains:this.
cover(n.wrong)})).filter(({explains:n})=>n.length)}cover(t){let{way:n,answers:o,expected:s,scale:r}=this.case,i=new Set(
this.errors),a=n.run(t,o),l=[];for(let[c,u]of o){if(this.case.isClose(c,a[c])||zn(u,a[c])&&(l.length||(l=n.run(t)),this.
case.isClose(c,l[c])))continue;if(!lt(a[c],s[c],r[c])||!this.errors.includes(c)&&wt(t.given))return[];i.delete(c)}return[
...i]}repeated(t){return[...new Set(t.map(({code:n})=>n))].flatMap(n=>{let o=t.filter(s=>s.code===n);return new Set(o.flatMap(
({explains:s})=>s)).size===this.errors.length?o:[]})}two(t){let n=[...new Map(t.map(({explains:s})=>[String(s),s]))],o=new Set;
return n.forEach(([s,r],i)=>{for(let[a,l]of n.slice(i+1))new Set([...r,...l]).size===this.errors.length&&o.add(s).add(a)}),
t.filter(({explains:s})=>o.has(String(s)))}told(t){let n=new Map,o=new Map,s=({code:i,explains:a})=>`${i} ${a}`;for(let i of t){
let a=this.needed(i),l=Object.keys(a.wrong.given),c=JSON.stringify([s(a),l.length===1?l:a.wrong]),u=n.get(c);(!u||u.rank>
a.rank)&&n.set(c,a),o.set(s(a),Math.min(a.rank,o.get(s(a))??1/0))}return[...n.values()].filter(i=>i.rank===o.get(s(i))).
sort((i,a)=>i.rank-a.rank)}needed(t){let{wrong:n}=t;if(Vt(n).length<2||![n.terms,n.added,n.times].every(wt))return t;let o=this.
seen(n);for(let r of new Set(Vt(n).map(i=>this.way.gate[i]))){let i=Vt(n).filter(l=>this.way.gate[l]!==r),a=lo(n,i);i.length&&
this.seen(a).every((l,c)=>lt(l,o[c]))&&(n=a)}let s=Vt(n).map(r=>this.way.gate[r]);return{...t,wrong:n,node:wt(n.upstream)?
Math.min(...s):Math.max(...s)}}seen(t){let n=this.way.run(t,this.case.answers);return[...this.case.answers.keys()].map(o=>n[o])}};
function*Nr(e){for(let[t,n]of e.entries())for(let o of e.slice(0,t))(o.node!==n.node||o.code!==n.code)&&(yield[o,n])}var mo=3,Le=4,ho="Compute upstream × local along each edge there again, and add the flows that meet.";function go(e){let{
way:t,mistakes:n,first:o,wrong:s,rounded:r,follows:i}=e,a=Or(e),l=c=>{let u=n.find(({explains:g})=>g.includes(c)),f=a.get(
c);return r||(f?Tr(e,f):u?`the same mistake as at ${t.nodes[u.explains[0]].name}`:o.includes(c)?zr(e,c):i?`follows from \
what is wrong at ${ct(t.names(o))}`:"not yet right")};return new Map(s.map(c=>[t.nodes[c].name,l(c)]))}function bo(e,t){
let n=e.run(bt),o=Object.keys(t).filter(i=>!lt(t[i],n[e.numberOf(i)])),s=e.gate.flatMap((i,a)=>{let[l,c]=e.slopes(a);if(l===
c)return[];let u=`each slope from ${T(l)} to ${T(c)} is right`,f=T(e.local[a]);return[`At ${Mt(e.nodes[i])} the graph ha\
s a kink here: ${u}. This course takes ${f}.`]}),r=[...new Set(s)].join(" ");return new Map(o.map(i=>[i,r]))}function Or({
mistakes:e,errors:t,composed:n}){if(n)return new Map([[e[0].explains[0],e.slice(0,2)]]);let o=e.filter(({explains:r})=>r.
length===t.length),s=new Map;for(let r of o.length?o:e){let[i]=r.explains;s.set(i,[...s.get(i)??[],r])}for(let[r,i]of s)
s.set(r,Ar(i));return s}function Ar(e){let t=e.flatMap(({saysFor:o})=>o),n=e.filter(({code:o})=>!t.includes(o));return n.
filter(({rank:o})=>o<=n[0].rank+1)}function Tr({way:e,composed:t},n){if(t&&new Set(n.map(({message:s})=>s)).size===1){let s=new Set(
n.flatMap(i=>Ie(e,i))),r=wo(e,n[0],[[...s].sort((i,a)=>a-i)]);return mn(e,"Perhaps the same mistake was made twice:","",
[r])}let o=jr(e,n);return t?mn(e,"Perhaps two mistakes came together:",", and ",o):o.length===1?o[0]:o.length>mo?Fr(e,n):
mn(e,"Perhaps",", or ",o)}function mn(e,t,n,o){let s=o.map(Lr),r=s.map(([a])=>Ir(e,a.replace(/\.$/,""))),i=o.length<mo?new Set(
s.map(([,a])=>a)):[ho];return[`${t} ${r.join(n)}.`,...i].join(" ")}function Lr(e){let t=e.indexOf(". ");return t<0?[e,""]:
[e.slice(0,t),e.slice(t+2)]}var Ir=(e,t)=>e.numberOf(t.split(" ")[0])>=0?t:t[0].toLowerCase()+t.slice(1);function jr(e,t){
let n=new Set,o=new Map;for(let s of t){let r=JSON.stringify(s.wrong);n.has(r)||(n.add(r),o.set(s.message,[...o.get(s.message)??
[],s]))}return[...new Set([...o.values()].map(s=>Pr(e,s)))]}function Pr(e,t){let[n]=t;if(n.ofSlope&&t.length===1&&n.explains.
length===1)return Cr(e,n,n.ofSlope);let o=t.map(s=>Ie(e,s));return wo(e,n,o)}function Ie(e,{node:t,wrong:n}){let o=new Set(
Object.keys({...n.local,...n.upstream}).map(s=>e.gate[Number(s)]));return o.size&&wt(n.terms)?[...o].sort((s,r)=>r-s):[t]}
function wo(e,{message:t},n){let o=[...new Set(n.map(s=>oe(e,s)))];return ne(t,{gates:o.length<3?o.join(" or "):`one of ${ct(
o)}`})}var oe=(e,t)=>ct(t.map(n=>Mt(e.nodes[n])));function Fr(e,t){let[n]=t[0].explains,{name:o}=e.nodes[n],s=[...new Set(
t.flatMap(f=>Ie(e,f)))],r=s.filter(f=>f===n||e.nodes[f].gate===null),i=r.flatMap(f=>e.feeds[f].map(g=>e.gate[g])),l=[...new Set(
[...s.filter(f=>!r.includes(f)),...i])].sort((f,g)=>g-f);if(s.length===r.length)return`The flows that meet at ${o} are n\
ot added up as they should be. Compute the flow along each edge from ${oe(e,l)} to ${o}, and add them.`;let c=l.map(f=>Mt(
e.nodes[f]));c.length>Le&&c.splice(Le-1,1/0,`${c.length-Le+1} more`);let u=`all on the way back through ${ct(c)}`;return`\
Several mistakes lead to this number for ${o}, ${u}. ${ho}`}function Cr(e,t,n){let[o]=t.explains,s=Ie(e,t),r=s.filter(u=>e.
feeds[o].some(f=>e.gate[f]===u)),i=r.length?r:s,a=e.names(i),l=[...new Set(e.feeds[i[0]].map(u=>e.gate[u]))].sort((u,f)=>f-
u),c={slopes:ct(a.map(u=>`∂${u}/∂${e.nodes[o].name}`)),gates:oe(e,i),arrives:a.join(" and at "),above:ct(e.names(l))};
return i.length>1?ne(n.several,c):ne(Rr(e,t,i[0])?n.one:n.part,c)}function Rr(e,{wrong:t,explains:[n]},o){let s=new Set(
[n]);for(let a of[...e.nodes.keys()].reverse())a!==o&&e.into[a].some(l=>s.has(e.edges[l].input))&&s.add(a);let r=e.into[o].
map(a=>e.edges[a].input).filter(a=>s.has(a)),i=new Set(e.into[o].filter(a=>a in t.upstream).map(a=>e.edges[a].input));return!s.
has(e.output)&&r.every(a=>i.has(a))}function zr(e,t){let{way:n}=e,{name:o}=n.nodes[t],{name:s}=n.nodes[n.output],r=e.doubtfulEdges(
t),i=[...new Set(r.map(f=>n.gate[f]))];if(t===n.output)return`Here the backward pass starts: how far does ${s} move if ${s}\
 itself is nudged?`;if(!i.length)return`${o} feeds no gate: how far does ${s} move if ${o} is nudged?`;let a=new Set(r.map(
f=>n.edges[f].input));if(a.size===1&&a.has(t)){let f=`Go back to ${oe(n,[...i].reverse())}`;return r.length===1?`${f}: u\
pstream × local, along the edge to ${o}.`:`${f}: for each edge to ${o}, upstream × local; then add up the flows.`}let l=`\
the ${i.length} gates from ${Mt(n.nodes[i[0]])} back to ${o}`,c=a.size<r.length?"; flows that meet are added":"";return`\
Go back to ${i.length>Le?l:oe(n,i)}, one after the other: upstream × local along each edge${c}.`}function hn(e,t,n,o){let s=new Ht(e,t,n.values),r=po(s,o),i=r?go(r):bo(s,o),a=Object.keys(o).map(c=>[c,{isRight:!r||!i.has(
c),text:i.get(c)??""}]),l=(r?.mistakes??[]).map(({code:c})=>c);return{said:Object.fromEntries(a),codes:[...new Set(l)]}}
function vo(e,t,n,o,s){let{nodes:r,output:i}=t,a=v(e,"section",{class:"bp-predict","aria-label":"Your gradients"});v(a,"\
div",{class:"bp-heading"},"Predict the gradients: write them into the boxes");let l=v(a,"dl"),u=[...r.keys()].filter(b=>!J(
r[b])&&b!==i).reverse().map(b=>{let{name:p}=r[b],E=`∂${r[i].name}/∂${p}`,S=v(l,"div");return v(S,"dt",{},E),{place:b,
name:p,field:o.field(b,E),line:S,said:v(S,"dd")}}),f=v(a,"p"),g=v(f,"button",{type:"button"},"Check"),m=v(f,"button",{type:"\
button"},"Reveal"),k=v(a,"p",{class:"bp-unseen",role:"status","aria-live":"polite"}),M=!1,d=null;function w({place:b,field:p,
line:E,said:S},N,L){E.className=`bp-${N}`,E.hidden=L==="",p.classList.toggle("bp-right",N==="right"),N==="wrong"?p.setAttribute(
"aria-invalid","true"):p.removeAttribute("aria-invalid"),p.title=L,o.mark(b,N),I(S,L)}function h(){let{at:b,pass:p}=s.current();
d=JSON.stringify(b);let S=u.filter(({field:A})=>A.value.trim()).map(A=>({row:A,number:Ct(A.field.value)})),N=({place:A})=>Number.
isFinite(p.gradients[A]),L=S.filter(({row:A,number:R})=>typeof R=="number"&&N(A)),F=Object.fromEntries(L.map(({row:A,number:R})=>[
A.name,Number(R)])),{said:C,codes:H}=L.length?hn(t,n,p,F):{said:{},codes:[]};for(let A of u)w(A,"open","not answered yet");
for(let{row:A,number:R}of S){let{isRight:K,text:D}=C[A.name]??{};typeof R=="string"?w(A,"wrong",`! ${R}`):N(A)?K?w(A,"ri\
ght",D?`✓ right. ${D}`:"✓ right"):w(A,"wrong",`✗ ${D}`):w(A,"open","there is no such gradient at these inputs")}let G=Object.
values(C).filter(({isRight:A})=>A).length,V=Object.entries(C).find(([,{isRight:A}])=>!A),P=S.find(({number:A})=>typeof A==
"string"),W=V?`${V[0]}: ${V[1].text}`:P?`${P.row.name}: ${P.number}`:"";I(k,`${G} of ${u.length} right. ${W}`.trim()),s.
checked({isSolved:G===u.filter(N).length,codes:H})}function $(){d=null;for(let b of u)w(b,"open","");I(k,"")}function y(b){
M=b,g.disabled=b,I(m,b?"Hide":"Reveal"),s.hide(!b)}for(let{field:b}of u)b.addEventListener("keydown",p=>{p.stopPropagation(),
p.key==="Enter"&&(p.preventDefault(),h())});g.addEventListener("click",h),m.addEventListener("click",()=>{M||s.revealed(),
y(!M)});let{another:x}=s;return x&&v(f,"button",{type:"button"},"New numbers").addEventListener("click",()=>{for(let{field:b}of u)
b.value="";$(),x(),y(!1)}),$(),{show(b){d!==null&&d!==JSON.stringify(b)&&$()}}}var _r=340;function Gt(e,t,n,o){let{nodes:s}=t,r=v(e,"div",{class:"bp-view"}),i=s.findIndex(j=>!J(j)),a=i<0,l=t.gradients&&
!a,c=i,u=l&&t.mistakes!==void 0,f=!1,g=!1,m=s.filter(j=>j.gate!==null).length,k=v(r,"div",{class:"bp-controls"}),M=Object.
entries(o?{}:t.ranges).map(([j,B])=>({name:j,control:Zt(k,j,B,O=>tt(j,O))})),d=ao(r,t,{choose:U,epsilon:()=>f?H?.get()??
0:0,pull:X}),w=v(r,"p",{class:"backprop-sentence",role:"status","aria-live":"polite"}),h=v(r,"div",{class:"bp-bar"}),$=Me(
h,t.gradients?2*m+1:m,Z),y=v(h,"div",{class:"bp-toggles"}),x=a?null:Tt(y,"nudge",j=>D(j)),b=l?Tt(y,"flows as bands",A):null,
p=v(r,"div",{class:"bp-below"}),{mistakes:E}=t,S=E&&M.length?()=>n.set(Ae(t,E,n.get(),Math.random)):null,{checked:N,revealed:L}=o??
{checked:()=>{},revealed:()=>{}},C=E&&l?vo(p,t,E,d,{current:W,hide:Q,another:S,checked:N,revealed:L}):null,H=a?null:ve(p,
t,A);H?.toggle(!1);let G=l?io(p,t):null,V=s.some(st)&&!o?ro(p,t,A):null;function P(){t.gradients&&$.limit(u?m+1:2*m+1),o&&
x?.parentElement?.toggleAttribute("hidden",u),o&&u&&f&&D(!1)}function W(){let j=n.get();return{at:j,pass:at(t,j)}}function A(){
let{at:j,pass:B}=W(),O=$.get(),z=u&&O>B.forwardSteps,q=z?B.forwardSteps:O,Y=O>B.steps.length,ot=Bt(t,B,t.gradients||O<m?
q:B.forwardSteps);!t.gradients&&O===m&&Dr(ot),r.classList.toggle("bp-asking",z),d.show(z?Br(t,ot):ot),I(w,R(B,O,z)),G?.show(
c,B,q),V?.show(j,B,l&&!u&&Y),C?.show(j),d.flows.show(b?.checked&&!z?B.steps.slice(0,O):null),K(j,B)}function R(j,B,O){return O&&
!j.failure?"The forward pass is done. Which gradient does each node have?":!t.gradients&&B===m&&(!j.failure||j.failure.slope)?
te(t,{...j,failure:null},j.steps.length+1):te(t,j,B)}function K(j,B){if(!H)return;if(!f){d.nudge(()=>"");return}let O=we(
t,j,B,c,H.get());d.nudge(z=>{let q=O.moved[z];return q!==void 0?Jt(q):O.promised[z]===void 0?"":"undefined"}),H.show(c,O,
B,l&&!u&&$.get()>B.steps.length)}function D(j){if(j&&o&&u)return;f=j;let B=s[c];j&&st(B)&&V?.moved(B.name),x&&(x.checked=
j),r.classList.toggle("bp-nudged",j),H?.toggle(j),A()}function X(j,B){j!==c&&U(j),f||D(!0),f&&H?.set(B)}function Q(j){u=
j,P(),A()}function U(j){c=j,d.choose(j);let B=s[j];f&&st(B)&&V?.moved(B.name),A()}function tt(j,B){V?.moved(j),n.set({...n.
get(),[j]:B})}function vt(){let j=n.get();if(!M.some(({name:B})=>!(B in j))){for(let{name:B,control:O}of M)O.get()!==j[B]&&
O.set(j[B]);A()}}function Z(){let j=at(t,n.get()).steps[$.get()-1],B=j?.flows?j.node.inputs.find(O=>!J(s[O])):j?.place;j&&
d.reveal([j.place,...j.node.inputs]),B!==void 0&&!u&&!f?U(B):A()}let it=new ResizeObserver(()=>{r.classList.toggle("bp-b\
eside",V!==null&&r.clientWidth-d.width>=_r),d.resize(),V?.resize(),!(g||!r.clientWidth)&&(g=!0,u&&d.reveal([t.output],!0))});
r.style.setProperty("--bp-picture",`${d.width}px`),it.observe(r),$.hear(d.element);let $t=n.listen(vt);return d.choose(c),
P(),vt(),()=>{$.stop(),$t(),it.disconnect(),r.remove()}}function Dr(e){for(let t of Object.keys(e))/^(node|edge):/.test(
t)&&delete e[t]}function Br({nodes:e,output:t},n){let o=Object.entries(n).filter(([i])=>i.startsWith("value:")),s=e.filter(
i=>!J(i)).map(i=>[`partial:${i.name}`,"∂"]),{name:r}=e[t];return{...Object.fromEntries([...o,...s]),[`gradient:${r}`]:"\
1"}}function je(e,t,n,o){let s=v(e,"div",{class:"bp-practice"}),r=v(s,"div",{class:"bp-bar"}),i=v(r,"p",{role:"status","aria\
-live":"polite"}),a=v(r,"button",{type:"button"}),l=v(s,"div"),c=[],u=null,f=()=>{},g=0,m=!1,k=!1,M=!1,d=new Set;function w(){
let h=c.filter(x=>x.tries).length+Number(m),$=u?`Level ${u.level}. `:"";I(i,`${m?"All correct! ":""}${$}${h} solved.${k&&
!m?" Revealed, so not counted.":""}`),I(a,m||k?"Next one":"Another one"),a.disabled=u===null}return a.addEventListener("\
click",()=>{if(!u)return;let{key:h,level:$,trains:y}=u;c.push({key:h,level:$,trains:y,tries:m?g:0,made:[...d]}),u=null,m=
!1,M=!0,w(),o(c)}),w(),{show(h){f(),u=h,[g,m,k,d]=[0,!1,!1,new Set];let $={...h.figure,gates:t,functions:n};f=Gt(l,$,Ee(
h.start),{checked({isSolved:y,codes:x}){if(!(m||k)){g++,m=y;for(let b of x)d.add(b);w(),m&&a.focus()}},revealed(){k=!0,w()}}),
w(),M&&l.querySelector("foreignObject input")?.focus({preventScroll:!0})},stop(){f(),s.remove()}}}var Ce=430,$o=238,Kt={left:54,right:24,top:10,bottom:44},[se,Pe]=[Kt.left,Kt.top],[Fe,qt]=[Ce-Kt.left-Kt.right,$o-Kt.top-
Kt.bottom],Wr=1e6,gn=-12,xo=2;function yo(e,t,n){let{panel:o,svg:s,axes:r}=Mo(e,n),i=_(s,"path",{class:"bp-right-losses"}),
a=_(s,"path",{class:"bp-line"}),l=_(s,"circle",{class:"bp-point",r:4.5}),c=v(o,"p",{"aria-hidden":"true"}),u="";return{resize:()=>At(
s,r,Ce),show({losses:f,beside:g}){let m=f.length-1,k=Math.ceil(Math.max(m,t)/t)*t,M=Hr(Math.max(...[...f,...g??[]].map(b=>Math.
min(b,Wr)))),d=b=>se+b/k*Fe,w=b=>Pe+qt-Math.min(b/M,1.02)*qt,h=`${k} ${M}`;h!==u&&So(r,kt(0,k),kt(0,M),d,w,"step"),u=h;let $=b=>`\
M${b.map((p,E)=>`${d(E).toFixed(1)} ${w(p).toFixed(1)}`).join("L")}`;a.setAttribute("d",$(f)),i.setAttribute("d",g?$(g):
""),l.setAttribute("cx",String(d(m))),l.setAttribute("cy",String(w(f[m])));let y=g?`; thin: with the right gradients, ${T(
g[g.length-1])}`:"",x=`Step ${m}: the loss is ${T(f[m])}${y}.`;I(c,x),s.setAttribute("aria-label",`The loss from step to\
 step. ${x}`)}}}function ko(e){let{panel:t,svg:n,axes:o}=Mo(e,"Size of the gradient of each layer’s weights"),s=_(n,"p\
ath",{class:"bp-right-losses"}),r=_(n,"path",{class:"bp-line"}),i=_(n,"g"),a=v(t,"p",{"aria-hidden":"true"}),l=[];return{
resize:()=>At(n,o,Ce),show({sizes:c,losses:u}){(u.length===1||!l.length)&&(l=c);let f=w=>se+(w-.5)/c.length*Fe,g=w=>Pe+qt-
(w-gn)/(xo-gn)*qt,m=w=>g(Math.max(gn,Math.min(xo,Math.log10(w))));if(!o.childElementCount){let w=c.map(($,y)=>[y+1,String(
y+1)]),h=[-12,-9,-6,-3,0].map($=>[$,$?`10${Vr($)}`:"1"]);So(o,w,h,f,g,"layer")}let k=w=>`M${w.map((h,$)=>`${f($+1)} ${m(
h).toFixed(1)}`).join("L")}`;s.setAttribute("d",k(l)),r.setAttribute("d",k(c)),i.replaceChildren();for(let[w,h]of c.entries())
_(i,"circle",{class:"bp-point",cx:f(w+1),cy:m(h),r:3.5});let d=`${`${T(c[c.length-1])} in the last layer, ${T(c[0])} in \
the first`}. Thin: before the first step.`;I(a,d),n.setAttribute("aria-label",`The size of the gradient of each layer’s \
weights: ${d}`)}}}function Mo(e,t){let n=v(e,"section",{class:"bp-losses","aria-label":t});v(n,"p",{class:"bp-heading","\
aria-hidden":"true"},t);let o=_(n,"svg",{viewBox:`0 0 ${Ce} ${$o}`,role:"img"});return{panel:n,svg:o,axes:_(o,"g",{class:"\
bp-axes"})}}function So(e,t,n,o,s,r){e.replaceChildren();for(let[i,a]of t)_(e,"text",{x:o(i),y:Pe+qt+4,dy:"1em","text-an\
chor":"middle"},a);for(let[i,a]of n)_(e,"path",{d:`M${se} ${s(i)}h${Fe}`}),_(e,"text",{x:se-6,y:s(i)+4,"text-anchor":"en\
d"},a);_(e,"text",{x:se+Fe/2,y:Pe+qt+4,dy:"2.1em","text-anchor":"middle"},r)}function Hr(e){let t=10**Math.floor(Math.log10(
e||1));return t*([1,1.5,2,3,4,5,6,8].find(n=>n*t>=e)??10)}var Vr=e=>String(e).replace(/./g,t=>"⁻⁰¹²³⁴⁵⁶⁷⁸⁹"["\
-0123456789".indexOf(t)]);var bn=360,re={left:40,right:10,top:22,bottom:42},pt=bn-re.left-re.right,Eo=7;function Oo(e,{points:t,window:n,fine:o,speaker:s}){
let r=v(e,"section",{class:"bp-plane","aria-label":"The points"}),i=_(r,"svg",{viewBox:`0 0 ${bn} ${re.top+pt+re.bottom}`,
role:"img"}),{left:a,top:l}=re,[c,u]=n,f=x=>a+(x-c[0])/(c[1]-c[0])*pt,g=x=>l+pt-(x-u[0])/(u[1]-u[0])*pt;_(i,"rect",{class:"\
bp-zero",x:a,y:l,width:pt,height:pt});let m=_(i,"path",{class:"bp-one"}),k=_(i,"path",{class:"bp-border"}),M=_(i,"g",{class:"\
bp-axes"});for(let[x,b]of kt(...c))_(M,"text",{x:f(x),y:l+pt+4,dy:"1em","text-anchor":"middle"},b);for(let[x,b]of kt(...u))
_(M,"text",{x:a-6,y:g(x)+4,"text-anchor":"end"},b);_(M,"text",{x:a+pt/2,y:l+pt+4,dy:"2.1em","text-anchor":"middle"},"x1"),
_(M,"text",{x:a-6,y:14,"text-anchor":"end"},"x2");let d=t.length>30?.6:1,w=t.map(([x,b,p])=>No(i,f(x),g(b),p,d*Eo)),h=v(
r,"p"),[$,y]=[0,1].map(x=>{let b=_(h,"svg",{class:"bp-sign",viewBox:"0 0 16 16","aria-hidden":"true"});return No(b,8,x?9:
8,x,Eo-1),v(h,"span",{},` target ${x}`)});return $.after(" "),y.after(" "),v(h,"span",{},`Thick edge: the ${s} is no\
t right there.`),v(r,"p",{},"Orange area: it says more than ½. On the line: exactly ½."),{resize:()=>At(i,M,bn),show({
grid:x,right:b}){let p=pt/(o-1),E=Gr(x,o,(N,L)=>`${It(a+N*p)} ${It(l+pt-L*p)}`);m.setAttribute("d",E.region),k.setAttribute(
"d",E.line);for(let[N,L]of w.entries())L.classList.toggle("bp-missed",!b[N]);let S=b.filter(Boolean).length;i.setAttribute(
"aria-label",`${t.length} points of two classes; the ${s} says the right one at ${S} of them.`)}}}function No(e,t,n,o,s){
if(!o)return _(e,"circle",{class:"bp-target bp-target-0",cx:t,cy:n,r:s});let r=1.2*s,i=`M${It(t)} ${It(n-r)}l${It(r)} ${It(
1.8*r)}h${It(-2*r)}z`;return _(e,"path",{class:"bp-target bp-target-1",d:i})}var It=e=>e.toFixed(1);function Gr(e,t,n){let o="",
s="";for(let r=0;r+1<t;r++)for(let i=0;i+1<t;i++){let a=[[0,0],[1,0],[1,1],[0,1]].map(([u,f])=>[i+u,r+f,e[(r+f)*t+i+u]]);
if(a.every(([,,u])=>u<=0))continue;let l=[],c=[];for(let[u,[f,g,m]]of a.entries()){let[k,M,d]=a[(u+1)%4];if(m>0&&l.push(
n(f,g)),m>0==d>0)continue;let w=m/(m-d);c.push(n(f+w*(k-f),g+w*(M-g))),l.push(c[c.length-1])}o+=`M${l.join("L")}z`;for(let u=0;u+
1<c.length;u+=2)s+=`M${c[u]}L${c[u+1]}`}return{region:o,line:s}}var Kr=100,qr=35,Ur=4e3;function Re(e,t,n,o=()=>{}){let{points:s,place:r,speaker:i,steps:a,driver:l}=t,c=r==="recording",
u=v(e,"div",{class:"bp-view bp-trainer"});if(l){let A=v(u,"p",{class:"bp-driver"},"The gradients come from your function\
 ");v(A,"code",{},l),A.append(".")}let f=v(u,"div",{class:"bp-bar",role:"group","aria-label":"Training"}),g=wn(f,"One st\
ep",()=>N(1)),m=wn(f,"",()=>p?C():N(a)),k=wn(f,"Reset",H),M=v(f,"div",{class:"bp-rate"});v(M,"span",{},"learning rate ");
let d=yt(M,{"aria-label":"learning rate"});d.set(t.rate),d.element.readOnly=c,g.hidden=c;let w=v(u,"p",{class:"bp-told",
role:"status","aria-live":"polite"}),h=v(u,"p",{class:"bp-wrong",role:"alert"}),$=v(u,"div",{class:"bp-charts"}),y=[Oo($,
t)],x=v($,"div",{class:"bp-column"}),b=`Loss: mean of ${t.loss[1]} over ${s.length} points`;y.push(yo(x,a,b)),y.push(n.get().
sizes.length?ko(x):Yr(x));let p=0,E=0,S=0;function N(A){let R=d.get();R===null||p||(p=A,L(R,A))}function L(A,R){let K=matchMedia(
"(prefers-reduced-motion: reduce)").matches?R:Math.ceil(R/Kr),D=c?0:Math.min(p,r==="page"?K:t.chunk);F(),n.advance(A,D,()=>{
clearTimeout(S),p-=D,(n.get().trouble||n.isOver())&&(p=0),P(),p?E=setTimeout(()=>L(d.get()??A,R),qr):G()}),V()}function F(){
clearTimeout(S),r==="kernel"&&(S=setTimeout(()=>I(h,"No answer from the kernel yet: it is busy, or it is not running."),
Ur))}function C(){p=0,clearTimeout(E),G()}function H(){p=0,clearTimeout(E),F(),n.reset(()=>{clearTimeout(S),P(),G()})}function G(){
o(n.get()),V()}function V(){if(I(m,p?"Stop":c?"Play":`Train: ${a} steps`),g.disabled=p>0,m.disabled=!p&&n.isOver(),p)return;
let{losses:A,right:R,note:K,trouble:D}=n.get();I(h,D);let X=A.length-1,Q=R.filter(Boolean).length,U=`Step ${X}: the loss\
 is ${T(A[X])}, and the ${i} is right at ${Q} of ${R.length} points.`;I(w,K&&X?`${U} ${K}`:U)}function P(){let A=n.get();
for(let R of y)R.show(A)}k.title="Back to the weights of the start";let W=new ResizeObserver(()=>{for(let A of y)A.resize()});
return W.observe(u),P(),V(),()=>{p=0,clearTimeout(E),clearTimeout(S),n.stop(),W.disconnect(),u.remove()}}function wn(e,t,n){
let o=v(e,"button",{type:"button"},t);return o.addEventListener("click",n),o}function Yr(e){let t=v(e,"table",{class:"bp\
-weights","aria-label":"The weights"}),n=v(v(t,"thead"),"tr");for(let i of["weight","value","gradient"])v(n,"th",{scope:"\
col"},i);let o=v(t,"tbody"),s=new Map;function r(i){let a=v(o,"tr");v(a,"th",{scope:"row"},i);let l=[v(a,"td"),v(a,"td")];
return s.set(i,l),l}return{resize(){},show({weights:i,gradient:a}){for(let[l,c]of Object.entries(i)){let[u,f]=s.get(l)??
r(l);I(u,T(c)),I(f,l in a?T(a[l]):"")}}}}var Ao=1e-4,Xr="It stops here: the next step leads where there is no loss. Try a smaller learning rate.";function ze({graph:e,
says:t,start:n,points:o,window:s,fine:r},i){if(!e||!t)throw new Error("There is no graph to train.");let a={...e,gates:i},
l={...t,gates:i},c=Zr(s,r),u=n,f=at(a,u),g=[k()],m="";function k(){return Number(f.values[a.output])}let M=(h,$)=>Number(
Nt(l,{...u,x1:h,x2:$})[l.output]),d=()=>Object.fromEntries(a.nodes.flatMap((h,$)=>st(h)?[[h.name,Number(f.gradients[$])]]:
[]));function w(h){let $=d(),y=Object.fromEntries(Object.entries(u).map(([b,p])=>[b,p-h*$[b]])),x=at(a,y);if(x.failure||
!Object.values(y).every(Number.isFinite)){m=Xr;return}[u,f]=[y,x],g.push(k())}return{get:()=>({losses:g,beside:null,weights:u,
gradient:d(),grid:c.map(([h,$])=>Jr(M(h,$))),right:o.map(([h,$,y])=>(M(h,$)-.5)*(y-.5)>0),sizes:[],note:"",trouble:m}),advance(h,$,y){
for(let x=0;x<$&&!m;x++)w(h);y()},reset(h){u=n,f=at(a,u),g=[k()],m="",h()},isOver:()=>!1,stop(){}}}function To(e){let t=Number(
e.get().answers),n=()=>{},o=e.listen(()=>{if(e.get().answers!==t)return;let r=n;n=()=>{},r()});function s(r,i,a){n=a,t=Math.
max(t,Number(e.get().answers))+1,e.send({number:t,rate:r,steps:i})}return{get:e.get,advance:s,reset:r=>s(0,0,r),isOver:()=>!1,
stop:o}}function Lo({losses:e,beside:t,states:n}){let o=0;function s(){let r=n[o];return{...r,losses:e.slice(0,r.losses),
beside:t?.slice(0,r.losses)??null}}return{get:s,advance(r,i,a){o=Math.min(o+1,n.length-1),a()},reset(r){o=0,r()},isOver:()=>o===
n.length-1,stop(){}}}function Jr(e){let t=Math.min(1-Ao,Math.max(Ao,e));return Math.log(t/(1-t))}function Zr([e,t],n){let o=([
s,r],i)=>s+(r-s)*i/(n-1);return Array.from({length:n*n},(s,r)=>[o(e,r%n),o(t,Math.floor(r/n))])}function _e(e,t,n){return e.on(t,n),()=>e.off(t,n)}var Io=(e,t)=>({render({model:n,el:o}){let s=()=>{};function r(){s();
let l=n.get("figure");s=(l.arrays?Se:Gt)(o,{...l,gates:e,functions:t},ti(n))}let i=_e(n,"change:figure",r);r();let a=Wt(
o,".backprop-explorer");return()=>{i(),s(),a()}}}),jo=(e,t)=>({render({model:n,el:o}){let s=je(o,e,t,l=>{n.set("history",
[...l]),n.save_changes()}),r=()=>s.show(n.get("problem")),i=_e(n,"change:problem",r);r();let a=Wt(o,".backprop-explorer");
return()=>{i(),s.stop(),a()}}}),Po=e=>({render({model:t,el:n}){let o=t.get("figure"),s=o.place==="page"?ze(o,e):To(Qr(t)),
r=Re(n,o,s,({weights:a,losses:l})=>{o.place==="page"&&(t.set("reached",{weights:a,losses:[...l]}),t.save_changes())}),i=Wt(
n,".backprop-explorer");return()=>{r(),i()}}}),Qr=e=>({get:()=>e.get("state"),send(t){e.set("order",t),e.save_changes()},
listen:t=>_e(e,"change:state",t)}),ti=e=>({get:()=>e.get("inputs"),set(t){e.set("inputs",t),e.save_changes()},listen:t=>_e(
e,"change:inputs",t)}),Fo=()=>({render:({el:e})=>Wt(e,".backprop-depth")});function Co(e,t){let{figure:n,start:o}=vn(),s=document.querySelector(".backprop-explorer");s&&(n.arrays?Se:Gt)(s,{...n,gates:e,
functions:t},Ee(o))}async function Ro(e,t){let{stock:n,shared:o,wish:s,rule:r,trainable:i}=await ei(vn()),a=document.querySelector(
".backprop-explorer");if(!a)return;let l=u=>{let{figure:f,...g}=he(n,u,s,r,i),m={...o,...f.mistakes};c.show({...g,figure:{
...f,mistakes:m}})},c=je(a,e,t,l);l([])}function zo(e){let{figure:t,...n}=vn(),o=document.querySelector(".backprop-explo\
rer");o&&Re(o,t,t.place==="page"?ze(t,e):Lo(n))}async function ei(e){let t=Uint8Array.from(atob(e),o=>o.charCodeAt(0)),n=new Blob(
[t]).stream().pipeThrough(new DecompressionStream("gzip"));return JSON.parse(await new Response(n).text())}var vn=()=>JSON.
parse(document.getElementById("data")?.textContent??"");return Ko(ni);})();
