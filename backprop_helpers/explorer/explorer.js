// Made from scripts/ by make explorer, sha256 674919630b7fe61af24e69f66a8e6aee766ef5efee6b3c382723380937cb28e2
var explorer=(()=>{var _e=Object.defineProperty;var Bo=Object.getOwnPropertyDescriptor;var Wo=Object.getOwnPropertyNames;var Ko=Object.prototype.hasOwnProperty;var Vo=(e,t)=>{for(var n in t)_e(e,n,{get:t[n],enumerable:!0})},Ho=(e,t,n,o)=>{if(t&&typeof t=="object"||typeof t=="func\
tion")for(let s of Wo(t))!Ko.call(e,s)&&s!==n&&_e(e,s,{get:()=>t[s],enumerable:!(o=Bo(t,s))||o.enumerable});return e};var Go=e=>Ho(_e({},"__esModule",{value:!0}),e);var ei={};Vo(ei,{arraySentence:()=>fe,arrayTexts:()=>de,cellText:()=>Ut,choose:()=>Je,close:()=>ct,compute:()=>xt,depthWidget:()=>Fo,
formatNumber:()=>T,fromStock:()=>pe,judge:()=>hn,nudge:()=>ge,openPage:()=>Co,openPractice:()=>Ro,openTrainer:()=>zo,otherNumbers:()=>Oe,
practiceWidget:()=>jo,readNumber:()=>Pt,run:()=>it,runArrays:()=>zt,sentence:()=>Qt,snapped:()=>Zt,texts:()=>Dt,trainerWidget:()=>Po,
widget:()=>Io});var qo={"−":"-","–":"-","×":"*","·":"*","⋅":"*","÷":"/","⁄":"/","**":"^"},yn="write a number, such as -0.5, 3\
/4 or 19*6";function Pt(e){let t=Uo(e.trim()),n=t.match(/(?<![\d.,])[1-9]\d{0,2},\d{3}(?![\d.,])/)?.[0];if(n)return`${n}\
 is read in two ways: write ${n.replace(",",".")} or ${n.replace(",","")}`;let o=t.replace(/,(?=\d)/g,".").match(/(\d+\.?\d*|\.\d+)(e[+-]?\d+)?|\S/gi)??
[],s=new De(o),r=s.sum();return r===null||s.next!==void 0?yn:Number.isFinite(r)?r:`${e.trim()} has no finite value: ${yn}`}
var Uo=e=>e.replace(/(\d*)([¼-¾⅐-⅞])/g,(t,n,o)=>`(${n||0}+${o.normalize("NFKC")})`).replace(/[⁰¹²³⁴-⁹⁻]+/g,
t=>`^(${t.normalize("NFKC")})`).normalize("NFKC").replace(/\bpi\b/gi,"π").replace(/\bsqrt(?=\s*\()/gi,"√").replace(/\*\*|[−–×·⋅÷⁄]/g,
t=>qo[t]),De=class{constructor(t){this.tokens=t,this.place=0}get next(){return this.tokens[this.place]}take(...t){let{next:n}=this;
return n===void 0||!t.includes(n)?"":(this.place++,n)}sum(){let t=this.product();for(let n=this.take("+","-");n;n=this.take(
"+","-")){let o=this.product();t=t===null||o===null?null:n==="+"?t+o:t-o}return t}product(){let t=this.signed();for(let n=this.
take("*","/");n;n=this.take("*","/")){let o=this.signed();t=t===null||o===null?null:n==="*"?t*o:t/o}return t}signed(){let t=this.
take("+","-");if(!t)return this.power();let n=this.signed();return n!==null&&t==="-"?-n:n}power(){let t=this.atom();if(!this.
take("^"))return t;let n=this.signed();return t===null||n===null?null:t**n}atom(){if(this.take("(")){let n=this.sum();return this.
take(")")?n:null}let{next:t}=this;if(t==="π")return this.place++,Math.PI;if(this.take("√")){let n=this.atom();return n===
null?null:Math.sqrt(n)}return t===void 0||!/^[\d.]/.test(t)||t==="."?null:(this.place++,Number(t))}};var Yo={Add:(e,t)=>e+t,Sub:(e,t)=>e-t,USub:e=>-e,Mult:(e,t)=>e*t,Div:(e,t)=>e/t,Pow:(e,t)=>e**t,Lt:(e,t)=>+(e<t),LtE:(e,t)=>+(e<=
t),Gt:(e,t)=>+(e>t),GtE:(e,t)=>+(e>=t),Eq:(e,t)=>+(e===t),NotEq:(e,t)=>+(e!==t),BitAnd:(e,t)=>e&t,BitOr:(e,t)=>e|t,BitXor:(e,t)=>e^
t};function xt(e,t,n){if(typeof e=="number")return e;if(typeof e=="string")return t[e];let[o,...s]=e;return(Yo[o]??n[o])(
...s.map(i=>xt(i,t,n)))}var Y=e=>e.gate===null&&e.number!==null,nt=e=>e.gate===null&&e.number===null,kn=({nodes:e})=>e.flatMap((t,n)=>t.gate===null?
[]:[[n,t]]);function T(e,t=4){return Number.isNaN(e)?"nan":(e<0?"−":"")+Xo(Math.abs(e),t)}function Xo(e,t){if(!Number.isFinite(e))
return"∞";if(Number.isInteger(e)&&e<1e6)return String(e);let[n="",o]=e.toExponential(t-1).split("e"),s=Number(o);return-4<=
s&&s<6?Mn(e.toFixed(Math.max(0,t-1-s))):`${Mn(n)}e${s<0?"-":"+"}${String(Math.abs(s)).padStart(2,"0")}`}var Mn=e=>e.includes(
".")?e.replace(/\.?0+$/,""):e,ht=e=>Number(T(e).replace("−","-")),Mt=(e,t)=>e===t||Math.abs(e-t)<=1e-12*Math.max(Math.
abs(e),Math.abs(t)),Be=(e,t)=>Mt(e,ht(t))?"=":"≈",St=e=>e.startsWith("−")?`(${e})`:e,at=e=>e.length>1?`${e.slice(0,-1).
join(", ")} and ${e.at(-1)}`:e.join();function it(e,t){let n=Et(e,t),o=[];e.nodes.forEach((a,l)=>{a.gate!==null&&o.push({place:l,node:a,flows:null,missing:[]})});
let{gradients:s,steps:r,failure:i}=Qo(e,n,o,Zo(e,n,o));return{values:n,gradients:s,steps:o.concat(r),forwardSteps:o.length,
failure:i}}function Et({nodes:e,gates:t},n,o){let s=new Array(e.length);return e.forEach((r,i)=>{let a=o?.get(i);if(a!==
void 0){s[i]=a;return}if(r.gate===null){s[i]=r.number??n[r.name];return}let l=Jo(r,s),c=l&&t[r.gate].value(...l);c!==null&&
Number.isFinite(c)&&(s[i]=c)}),s}function tt(e,t){let n=e[t];if(n===void 0)throw new Error(`The node ${t} has no number.`);
return n}function Jo(e,t){let n=[];for(let o of e.inputs){let s=t[o];if(s===void 0)return null;n.push(s)}return n}var dt=(e,t)=>e.
inputs.map(n=>tt(t,n));function Zo(e,t,n){let o=n.findIndex(a=>t[a.place]===void 0);if(o<0)return null;let{place:s,node:r}=n[o],
i=Ke(e.gates,r.name,r.gate,dt(r,t));return{step:o+1,place:s,slope:!1,text:i}}function Qo(e,t,n,o){let{nodes:s,output:r,gates:i}=e,
a=new Array(s.length);a[r]=1;let l=[],c=o;for(let u=n.length-1;u>=0;u--){let{place:f,node:g}=n[u],d=[],M=[];if(l.push({place:f,
node:g,flows:d,missing:M}),c&&!c.slope)continue;let k=dt(g,t);for(let[m,w]of g.inputs.entries()){if(Y(s[w]))continue;let h=i[g.
gate].local[m](...k,tt(t,f)),v=tt(a,f)*h,y=a[w],$=y===void 0?v:y+v;if(Number.isFinite($)){a[w]=$,d.push({position:m,input:w,
local:h,downstream:v,first:y===void 0,total:$});continue}if(a[w]=NaN,M.push(w),c)continue;let b={position:m,name:s[w].name},
p=Ve(i,g.name,g.gate,k,b,tt(a,f),h);c={step:n.length+l.length,place:f,slope:!0,text:p}}}if(!c||c.slope)for(let u of s.keys())
a[u]??=0;return{gradients:a,steps:l,failure:c}}function Ke(e,t,n,o){let r=Math.abs(e[n].value(...o))===1/0?"the result i\
s too large for a floating-point number":"it has no real value there";return We(t,n,o,Sn(e[n],o,"")??r)}function Ve(e,t,n,o,s,r,i){
if(Number.isFinite(i))return We(t,n,o,`the gradient of ${s.name} gets too large for a floating-point number`);let a=Sn(e[n],
o,"abc"[s.position]),l=a?`finite slope for ${s.name}: ${a}`:`slope for ${s.name} that a floating-point number can hold`;
return We(t,n,o,`it has a value there, but no ${l}${r===0?". The upstream gradient is 0, but 0 times a slope that does n\
ot exist need not be 0":""}`)}var Sn=({domain:e},t,n)=>e.find(([o,,s])=>s===n&&!o(...t))?.[1],We=(e,t,n,o)=>`The node ${e}\
 (${t}) got ${n.map(s=>T(s)).join(" and ")}: ${o}.`;var Ft=e=>e.reduce((t,n)=>t*n,1);function ts(e,t,n){let o=e.map(r=>{let i=n.indexOf(r);return i<0?0:[...n.slice(i+1)].reduce(
(a,l)=>a*(t.get(l)??1),1)}),s=[0];return e.forEach((r,i)=>{let a=t.get(r)??1;s=s.flatMap(l=>Array.from({length:a},(c,u)=>l+
u*o[i]))}),Int32Array.from(s)}function Ct({inputs:e,result:t},n,o){let s=new Map;[...t].forEach((l,c)=>{s.set(l,o[c])}),
e.forEach((l,c)=>{[...l].forEach((u,f)=>{s.set(u,n[c][f])})});let r=[...new Set(e.join(""))].filter(l=>!t.includes(l)),i=[
...t,...r],a=Ft(r.map(l=>s.get(l)??1));return{size:Ft(o),terms:a,places:e.map(l=>ts(i,s,l))}}function He({size:e,terms:t,
places:n},o){let s=new Array(e),[[r,i],[a,l]]=[o,n];for(let c=0,u=0;c<e;c++){let f=0;for(let g=0;g<t;g++,u++)f+=i?r[a[u]]*
i[l[u]]:r[a[u]];s[c]=f}return s}var En=new WeakMap;function vt(e){let t=En.get(e);return t||(t=e.map(n=>n.gate===null?null:es(n,e)),En.set(e,t)),t}function es({
inputs:e,shape:t,made:n},o){let s=e.map(r=>o[r].shape);if(n.places)return{ahead:{size:Ft(t),terms:1,places:[Int32Array.from(
n.places)]},back:[]};if(n.pattern&&n.local!==void 0){let r={inputs:[n.pattern.result],result:n.pattern.inputs[0]};return{
ahead:Ct(n.pattern,s,t),back:[Ct(r,[t],s[0])]}}if(n.pattern&&n.back){let r=n.back.map((i,a)=>{let l=s.map((c,u)=>u===a?t:
c);return Ct(i,l,s[a])});return{ahead:Ct(n.pattern,s,t),back:r}}return{ahead:ns(s,t),back:e.map(()=>null)}}function ns(e,t){
let n="ij".slice(0,t.length),o=e.map(s=>{let r=t.length-s.length;return s.map((i,a)=>i===t[r+a]?n[r+a]:"uv"[a]).join("")});
return Ct({inputs:o,result:n},e,t)}var ae=e=>Array.isArray(e)?e.flat():[e];function Nn(e,t){return t.length===0?e[0]:t.length===
1?e:Array.from({length:t[0]},(n,o)=>e.slice(o*t[1],(o+1)*t[1]))}var Rt=(e,t)=>t.length===2?`[${Math.floor(e/t[1])},${e%t[1]}\
]`:t.length===1?`[${e}]`:"";function zt(e,t){let n=Ge(e,t),o=[];e.nodes.forEach((a,l)=>{a.gate!==null&&o.push({place:l,node:a,
flows:null,missing:[]})});let s=rs(e,n,o),i=e.nodes[e.output].shape.length===0?is(e,n,o,s):{gradients:[],steps:[],failure:s};
return{values:n,...i,steps:o.concat(i.steps),forwardSteps:o.length}}function Ge(e,t,n){let o=vt(e.nodes),s=new Array(e.nodes.
length);return e.nodes.forEach((r,i)=>{let a=n?.get(i);if(a)s[i]=a;else if(r.gate===null)s[i]=r.number??ae(t[r.name]);else{
let l=ce(r,s),c=l&&os(e,r,o[i],l);c?.every(Number.isFinite)&&(s[i]=c)}}),s}function ce(e,t){let n=[];for(let o of e.inputs){
let s=t[o];if(!s)return null;n.push(s)}return n}function os({gates:e},{gate:t,made:n},o,s){let r=o?.ahead;if(n.places||n.
back)return He(r,s);if(n.pattern)return On(r,s[0]).map(a=>t==="max"?Math.max(...a):ss(a));let{value:i}=e[t];return Array.
from({length:r.size},(a,l)=>i(...le(r,s,l)))}var le=({places:e},t,n)=>t.map((o,s)=>o[e[s][n]]),On=({size:e,terms:t,places:[
n]},o)=>Array.from({length:e},(s,r)=>Array.from({length:t},(i,a)=>o[n[r*t+a]]));function ss(e){let t=Math.max(...e);return t+
Math.log(e.reduce((n,o)=>n+Math.exp(o-t),0))}function rs(e,t,n){let o=n.findIndex(d=>t[d.place]===void 0);if(o<0)return null;
let{place:s,node:r}=n[o],i={step:o+1,place:s,slope:!1};if(r.made.pattern||r.made.places)return{...i,text:`The node ${r.name}\
 (${r.gate}) got numbers so large that their sum is too large for a floating-point number.`};let a=vt(e.nodes)[s]?.ahead,
l=ce(r,t),{value:c}=e.gates[r.gate],u=Array.from({length:a.size},(d,M)=>le(a,l,M)),f=u.findIndex(d=>!Number.isFinite(c(...d))),
g=Ke(e.gates,`${r.name}${Rt(f,r.shape)}`,r.gate,u[f]);return{...i,text:g}}function is(e,t,n,o){let{nodes:s,output:r}=e,i=new Array(
s.length);i[r]=[1];let a=[],l=o;for(let{place:c,node:u}of[...n].reverse()){let f=[],g=[];a.push({place:c,node:u,flows:f,
missing:g});let d=i[c];if(!(l&&!l.slope||!d))for(let[M,k]of u.inputs.entries()){let m=s[k];if(m.gate===null&&m.number!==
null)continue;let{downstream:w,local:h}=as(e,c,u,M,t,d),v=i[k],y=v?v.map((b,p)=>b+w[p]):w;if(i[k]=y.map(b=>Number.isFinite(
b)?b:NaN),y.every(Number.isFinite)){f.push({position:M,input:k,local:h,downstream:w,first:v===void 0,total:y});continue}
if(g.push(k),l)continue;let $=cs(e,c,u,M,t,d,h);l={step:n.length+a.length,place:c,slope:!0,text:$}}}return(!l||l.slope)&&
s.forEach((c,u)=>{i[u]??=new Array(Ft(c.shape)).fill(0)}),{gradients:i,steps:a,failure:l}}function as(e,t,n,o,s,r){let{made:i,
inputs:a}=n,l=vt(e.nodes)[t],c=ce(n,s),u=l.ahead,f=l.back[o];if(i.places){let k=new Array(Ft(e.nodes[a[0]].shape)).fill(
0);return i.places.forEach((m,w)=>{k[m]+=r[w]}),{downstream:k,local:null}}if(f&&i.back){let k=c.map((m,w)=>w===o?r:m);return{
downstream:He(f,k),local:null}}let g=s[t];if(f&&i.local!==void 0){let{local:k}=i,m=On(u,c[0]).map((v,y)=>v.filter($=>$===
g[y]).length),[w]=f.places,h=c[0].map((v,y)=>{let $=w[y];return xt(k,{a:v,b:m[$],y:g[$]},e.functions)});return{downstream:h.
map((v,y)=>r[w[y]]*v),local:h}}let d=e.gates[n.gate].local[o],M=g.map((k,m)=>d(...le(u,c,m),k));return{downstream:M.map(
(k,m)=>r[m]*k),local:M}}function cs(e,t,n,o,s,r,i){let a=e.nodes[n.inputs[o]].name;if(!i||n.made.pattern)return`The node\
 ${n.name} (${n.gate}): the gradient of ${a} gets too large for a floating-point number.`;let l=vt(e.nodes)[t]?.ahead,c=ce(
n,s),u=Math.max(0,i.findIndex((M,k)=>!Number.isFinite(M*r[k]))),f=Rt(u,n.shape),g=le(l,c,u),d={position:o,name:`${a}${f}`};
return Ve(e.gates,`${n.name}${f}`,n.gate,g,d,r[u],i[u])}var ls=5,us=5,fs=8,An=32,Tn=128,Ln={negative:[47,143,208],positive:[224,112,26]},Ue=e=>({rows:e.length===2?e[0]:1,columns:e.
at(-1)??1}),ds=({rows:e,columns:t})=>Math.max(e,t)<=ls;function ue(e,t,n,o,s){let[r,i]=[Ue(o),`${t}:${n}`],a=s.reduce((l,c)=>Number.
isNaN(c)?l:Math.max(l,Math.abs(c)),0);if(!ds(r)){e[`image:${i}`]=ms(r,s,a),e[`low:${i}`]=T(-a,2),e[`high:${i}`]=T(a,2);return}
s.forEach((l,c)=>{let u=`${i}${Rt(c,o)}`;e[u]=Ut(l),e[`tint:${u}`]=ps(l,a)})}function Ut(e){if(Number.isNaN(e))return"–";
let t=T(e,2);return t.replace("−","").length<=us?t:T(e,1)}function ps(e,t){let n=In(e,t,fs);return n?`${n>0?"p":"n"} l${Math.
abs(n)}`:""}function In(e,t,n){let o=Number.isNaN(e)||!t?0:e/t,s=Math.floor(Math.abs(o)*n+.5);return o>0?s:-s}function ms(e,t,n){
let o=document.createElement("canvas");o.width=Math.min(e.columns,Tn),o.height=Math.min(e.rows,Tn);let s=o.getContext("2\
d");if(!s)return"";let r=s.createImageData(o.width,o.height);return hs(e,t,o).forEach((i,a)=>{let l=In(i,n,An),c=l<0?Ln.
negative:Ln.positive;r.data.set([...c,Math.round(255*Math.abs(l)/An)],4*a)}),s.putImageData(r,0,0),o.toDataURL()}function hs({
rows:e,columns:t},n,{width:o,height:s}){if(o===t&&s===e)return n;let r=new Array(o*s).fill(0),i=new Array(o*s).fill(0);return n.
forEach((a,l)=>{let[c,u]=[Math.floor(l/t),l%t],f=Math.floor(c*s/e)*o+Math.floor(u*o/t);r[f]+=Number.isNaN(a)?0:a,i[f]++}),
r.map((a,l)=>a/i[l])}var et=e=>e.gate===null&&e.number!==null,pt=e=>e.gate===null&&e.number===null,Ye=e=>!et(e)||e.shape.length>0;function fe(e,t,n){
let{values:o,steps:s,failure:r}=t;if(n===0)return"The inputs are given.";if(r&&n>=r.step)return r.text;if(n>s.length)return bs(
e,t);let{place:i,node:a,flows:l}=s[n-1];if(l)return a.backward;let c=a.shape.length?"":` = ${T((o[i]??[])[0])}`;return`${a.
forward}${c}.`}var gs=6;function bs(e,{values:t,gradients:n}){let{nodes:o,output:s}=e,{name:r,shape:i}=o[s],a=o.flatMap(
(c,u)=>e.gradients&&pt(c)?[`∂${r}/∂${c.name} ${jn(c.shape,n[u]??[])}`]:[]),l=`${r} ${jn(i,t[s]??[])}.`;return a.length?
`${l} Gradients: ${at(a)}.`:l}function jn(e,t){if(!e.length)return`= ${T(t[0])}`;let n=e.join("×");if(t.length<=gs)return`\
(${n}: ${t.map(i=>T(i)).join(", ")})`;let o=t.reduce((i,a)=>i+a,0),[s,r]=[Math.min(...t),Math.max(...t)];return`(${n}: s\
um ${T(o)}, from ${T(s)} to ${T(r)})`}function de(e,t,n){let{nodes:o}=e,{values:s,steps:r,failure:i}=t,a=r.slice(0,n),l={},
c=new Set(a.map(f=>f.place));o.forEach((f,g)=>{let d=s[g];d&&Ye(f)&&(f.gate===null||c.has(g))&&Pn(l,"value",f,d)});for(let{
node:f,flows:g}of a)for(let d of g??[])ws(l,o,f,d);for(let[f,g]of Xe(e,t,n))et(o[f])||(l[`partial:${o[f].name}`]="∂",Pn(
l,"gradient",o[f],g));i&&!i.slope&&n>=i.step&&!o[i.place].shape.length&&(l[`value:${o[i.place].name}`]="undefined");let u=n>
r.length?void 0:a.at(-1);return u&&(l[`node:${u.node.name}`]="now",u.node.inputs.forEach((f,g)=>{(!u.flows||!et(o[f]))&&
(l[`edge:${u.node.name}:${g}`]=u.flows?"now back":"now")})),l}function ws(e,t,n,{position:o,input:s,local:r,downstream:i}){
let{shape:a}=t[s],[l,c]=[`local:${n.name}:${o}`,`downstream:${n.name}:${o}`];n.shape.length||a.length||!r?(e[l]=n.flows[o],
e[c]=a.join("×")):(e[l]=`× ${T(r[0])}`,e[c]=`= ${T(i[0])}`)}function Pn(e,t,n,o){n.shape.length?ue(e,t,n.name,n.shape,
o):e[`${t}:${n.name}`]=Number.isNaN(o[0])?"undefined":T(o[0])}function Xe({nodes:e,output:t},{gradients:n,steps:o,forwardSteps:s,
failure:r},i){let a=new Map,l=!r||r.slope;i>s&&l&&n.length&&a.set(t,[1]);for(let{flows:c,missing:u}of o.slice(0,i)){for(let{
input:f,total:g}of c??[])a.set(f,g);for(let f of u)a.set(f,n[f])}return i>o.length&&l&&n.length&&e.forEach((c,u)=>{pt(c)&&
a.set(u,n[u])}),a}var xs=.6180339887,vs=.7548776662;function Je(e,{level:t,about:n,seed:o},s,r){let i=$s(e,s,r);i.set(n,(i.get(n)??0)+1);let a=[
...i.values()].reduce((u,f)=>u+f,0),l=((e.length+1)*xs+o*vs)%1*a,c=0;for(let[u,f]of i)if(c+=f,l<c)return{level:Fn(e,t,s),
about:u};return{level:Fn(e,t,s),about:n}}function Fn(e,t,{up:n,down:o,many:s,lowest:r,highest:i}){let a=t,l=0;for(let{tries:c}of e)
c===1?l=Math.max(l,0)+1:c>1&&c<s?l=0:l=Math.min(l,0)-1,!(l!==n&&l!==-o)&&(a=Math.min(Math.max(a+Math.sign(l),r),i),l=0);
return a}function $s(e,t,n){let o=new Map,s=new Map;for(let i of e){for(let a of i.made.filter(l=>n.includes(l)))o.set(a,
(o.get(a)??0)+1),s.set(a,0);for(let a of i.trains)!i.tries||!o.has(a)||i.made.includes(a)||(s.set(a,s.get(a)+1),s.get(a)===
t.avoided&&o.delete(a))}let r=e.at(-1)?.made??[];return new Map([...o].map(([i,a])=>[i,a*(r.includes(i)?2:1)]))}function pe(e,t,n,o,s){
let r=Je(t,n,o,s),i=({key:a,level:l,trains:c})=>{let u=Math.abs(l-r.level),f=c.includes(r.about)||r.about===n.about;return[
Math.max(u,1),t.filter(g=>g.key===a).length,+!f,u]};return e.map(a=>({problem:a,rank:i(a)})).reduce((a,l)=>{let c=l.rank.
findIndex((u,f)=>u!==a.rank[f]);return c>=0&&l.rank[c]<a.rank[c]?l:a}).problem}var ys=5001e-7,ks=1e-12,Ms=1e4,Cn=.02,ct=(e,t,n=.01)=>Rn(t)&&Number.isInteger(e)?e===t:Ze(e,t,ys)||Math.abs(e-t)<=ks*n,Ze=(e,t,n)=>e===
t||[e,t].every(Number.isFinite)&&Math.abs(e-t)<=n*Math.max(Math.abs(e),Math.abs(t)),Rn=e=>Number.isInteger(e)&&Math.abs(
e)<Ms,zn=(e,t)=>Math.abs(e-t)<Cn*Math.abs(t),_n=(e,t)=>Number.isFinite(t)&&!Rn(t)&&[2,3].some(n=>Ze(e,Number(t.toPrecision(
n)),1e-6)),Ss=(e,t)=>_n(e,t)||!Mt(ht(t),t)&&Ze(e,t,Cn);function Qe(e){return e.every(t=>_n(...t))?"Close, but rounded to\
o far: give four significant figures.":e.every(t=>Ss(...t))?"Close. Were numbers rounded before the end? Keep all figure\
s, and round only the last number, to four.":""}function x(e,t,n={},o=""){return Dn(e,document.createElement(t),n,o)}function _(e,t,n={},o=""){return Dn(e,document.createElementNS(
"http://www.w3.org/2000/svg",t),n,o)}function Dn(e,t,n,o){for(let[s,r]of Object.entries(n))t.setAttribute(s,String(r));return t.
textContent=o,e.append(t),t}function j(e,t){e.textContent!==t&&(e.textContent=t)}var Es=12.5;function Nt(e,t,n){t.style.
fontSize=`${Es*n/(e.getBoundingClientRect().width||n)}px`}var Ns=22,Os=.75;function me(e){let t=[...e.querySelectorAll('g[data-k^="edge:"]')].map(n=>{let o=n.querySelector("path"),
s=_(n,"path",{class:"band",d:o.getAttribute("d")??""});n.prepend(s);let r=o.getPointAtLength(o.getTotalLength()/2),i=_(n,
"text",{class:"sign",x:r.x,y:r.y+5,"text-anchor":"middle"});return{key:(n.getAttribute("data-k")??"").slice(5),band:s,sign:i}});
return{show(n){let o=new Map;for(let{node:r,flows:i}of n??[])for(let a of i??[])o.set(`${r.name}:${a.position}`,a);let s=Math.
max(1,...[...o.values()].map(({downstream:r})=>Math.abs(r)));for(let{key:r,band:i,sign:a}of t){let{downstream:l=0,isMixed:c=!1}=o.
get(r)??{},u=l?Math.max(Os,Ns*Math.abs(l)/s):0;i.style.strokeWidth=`${u.toFixed(2)}px`,i.classList.toggle("negative",l<0),
j(a,c?"±":l>0?"+":l<0?"−":o.has(r)?"0":"")}}}}var Bn=30;function he(e,t){let n=x(e,"div",{class:"bp-frame"}),o=x(n,"div",{class:"bp-picture",...t}),s=matchMedia("(pre\
fers-reduced-motion: reduce)");function r(){let i=o.scrollWidth-o.clientWidth;n.classList.toggle("bp-more-before",o.scrollLeft>
1),n.classList.toggle("bp-more-after",o.scrollLeft<i-1),n.style.setProperty("--bp-scrollbar",`${o.offsetHeight-o.clientHeight}\
px`)}return o.addEventListener("scroll",r,{passive:!0}),{element:o,resize:r,reveal(i,a=!1){let{left:l}=o.getBoundingClientRect(),
c=i.map(M=>{let k=M.getBoundingClientRect();return[k.left-l-Bn,k.right-l+Bn]}),u=[Math.min(...c.map(([M])=>M)),Math.max(
...c.map(([,M])=>M))],[f,g]=u[1]-u[0]<=o.clientWidth?u:c[0],d=f<0?f:Math.max(0,g-o.clientWidth);d&&o.scrollBy({left:d,behavior:a||
s.matches?"instant":"smooth"})}}}function $t(e,t,n=()=>{},o=()=>""){let s=x(e,"input",{type:"text",autocomplete:"off",maxlength:80,...t}),r=x(e,"output",
{class:"bp-wrong"});function i(c){c?s.setAttribute("aria-invalid","true"):s.removeAttribute("aria-invalid"),j(r,c)}function a(){
let c=Pt(s.value),u=typeof c=="string"?c:o(c);return i(u),u?null:Number(c)}function l(c){s.value=T(c),i("")}return s.addEventListener(
"change",()=>{let c=a();c!==null&&n(c)}),s.addEventListener("keydown",c=>c.stopPropagation()),{element:s,get:a,set:l}}function tn({nodes:e,kinks:t,functions:n},o,s){let r=e[s];if(r.gate===null||o[s]===void 0||!Object.hasOwn(t,r.gate))return[];
let[i,a,l]=dt(r,o);return t[r.gate].map(c=>Math.sign(xt(c,{a:i,b:a,c:l,y:Number(o[s])},n)))}var Yt=(e,t,n)=>tn(e,t,n).includes(
0);function Wn(e,t,n,o){for(let s of o){let{name:r}=e.nodes[s],i=tn(e,n,s);if(tn(e,t,s).findIndex((l,c)=>l*i[c]<0)>=0)return`\
This nudge takes ${r} across its kink, where the slope jumps: the promise holds for a smaller ε only.`;if(Yt(e,t,s))return`${r}\
 is at its kink, where the slope jumps: what is left over shrinks with ε, not with ε².`}return""}var _t=[...Array(16).keys()].flatMap(e=>[1,5,2].map(t=>+`${t}e-${e+(t>1?1:0)}`)),Kn=.1,en=.1,As=1e-12,Ts=1e-6,Ls=.001,Is=100;
function ge(e,t,n,o,s){let{nodes:r,gates:i}=e,a=n.values[o],[l,c]=[new Array(r.length),new Array(r.length)];if(a===void 0)
return{moved:l,promised:c,after:c};let u=Et(e,t,new Map([[o,a+s]]));return c[o]=s,r.forEach((f,g)=>{let[d,M]=[n.values[g],
u[g]];if(f.gate!==null&&g!==o&&d!==void 0){let k=dt(f,n.values);for(let[m,w]of f.inputs.entries()){let h=c[w];h!==void 0&&
(c[g]=(c[g]??0)+h*i[f.gate].local[m](...k,d))}}c[g]!==void 0&&d!==void 0&&M!==void 0&&(l[g]=M-d)}),{moved:l,promised:c,after:u}}
var Vn=(e,t)=>Math.abs(e-t)<=As*Math.abs(t)?0:e-t,Xt=e=>`${e>0?"+":""}${T(e)}`;function be(e,t,n){let{nodes:o,output:s}=t,
r=x(e,"section",{class:"bp-nudge","aria-label":"A nudge and what it moves"}),i=x(r,"div",{class:"bp-heading"}),a=x(r,"di\
v",{class:"bp-slider"});x(a,"span",{},"ε");let l=x(a,"input",{type:"range",min:0,max:_t.length-1,step:1,"aria-label":"s\
ize of ε"}),c=$t(a,{"aria-label":"ε, typed"},k,h=>h?"":"a nudge by 0 moves nothing: write another number"),u=x(r,"tabl\
e"),f=x(r,"p",{role:"status","aria-live":"polite"});x(r,"p",{class:"bp-open"},"Pull a box to the left or right, or press\
 + and − on it.");let g=Kn,d="",M=[];function k(h){m(h),n()}function m(h){g=h;let v=Math.abs(h),y=_t.reduce(($,b)=>Math.
abs(Math.log(b/v))<Math.abs(Math.log($/v))?b:$);l.value=String(_t.length-1-_t.indexOf(y)),l.setAttribute("aria-valuetext",
T(h)),c.set(h)}l.addEventListener("input",()=>k(Math.sign(g)*_t[_t.length-1-l.valueAsNumber])),r.addEventListener("keydo\
wn",h=>h.stopPropagation()),m(Kn);function w(h){d=o[h].name,u.replaceChildren();let v=x(u,"tr"),y=`∂node/∂${o[h].name}\
 · ε`;for(let b of["node","really moves by",y,"left over"])x(v,"th",{scope:"col"},b);let $=new Set([h]);o.forEach((b,p)=>{
b.gate!==null&&b.inputs.some(S=>$.has(S))&&$.add(p)}),M=[...$].map(b=>{let p=x(u,"tr",b===s?{class:"bp-total"}:{});return x(
p,"th",{scope:"row"},o[b].name),{place:b,cells:[0,1,2].map(()=>x(p,"td"))}})}return{get:()=>g,set:k,toggle(h){r.hidden=!h},
show(h,{moved:v,promised:y,after:$},{values:b},p){d!==o[h].name&&w(h);let[S,N]=[o[h].name,o[s].name];j(i,`${S} is nudged\
 by ε = ${T(g)}`);for(let{place:C,cells:z}of M){let[W,H]=[v[C],y[C]],G=H!==void 0&&Number.isFinite(H);j(z[0],W===void 0?
"undefined":Xt(W)),j(z[1],p?G?Xt(H):"undefined":"?"),j(z[2],p?G&&W!==void 0?Xt(Vn(W,H)):"–":"?")}let O=M.flatMap(({place:C})=>Vn(
Number(v[C]),Number(y[C]))?[C]:[]),I=p?Wn(t,b,$,O):"";j(f,js(S,N,g,v[s],y[s],p,h===s,I))}}}function js(e,t,n,o,s,r,i,a){
if(i)return"A nudge of the output is the change of the output.";if(s===void 0)return o===void 0?"":`${t} does not depend\
 on ${e}.`;if(o===void 0)return`With this nudge ${t} has no value.`;let l=`${t} moves by ${T(o)}`;if(!r)return`${l}.`;if(!Number.
isFinite(s))return`${l}. There is no gradient to promise anything.`;let c=Math.abs(n)<Ts&&Math.abs(o-s)>Ls*Math.abs(s),f=a&&
!c?` ${a}`:c?" So small a nudge is lost in the rounding of the numbers.":"";return`${l}. The gradient ∂${t}/∂${e} = ${T(
s/n)} promises ${T(s)}.${f}`}function we(e,t,n){let o=s=>{let r=Math.round(s*100)/100;r&&n(r)};e.addEventListener("point\
erdown",s=>{let{clientX:r,pointerId:i,pointerType:a,button:l}=s;if(l!==0||a==="touch")return;let c=!1,u=g=>{let d=g.clientX-
r;!c&&Math.abs(d)<4||(c||e.setPointerCapture(i),c=!0,o(d/Is))},f=()=>{e.removeEventListener("pointermove",u),e.removeEventListener(
"pointerup",f),e.removeEventListener("pointercancel",f)};e.addEventListener("pointermove",u),e.addEventListener("pointer\
up",f),e.addEventListener("pointercancel",f)}),e.addEventListener("keydown",s=>{let{key:r,altKey:i,ctrlKey:a,metaKey:l}=s,
c={"+":1,"-":-1,"−":-1}[r];if(!c||i||a||l)return;let u=t()+c*en;o(Math.abs(u)<en/2?u+c*en:u),s.preventDefault(),s.stopPropagation()})}var nn={ArrowRight:[1,0],ArrowLeft:[-1,0],ArrowDown:[0,1],ArrowUp:[0,-1]},Ps=3;function xe(e){for(let t of e)t.target.setAttribute(
"tabindex","-1"),t.target.addEventListener("keydown",n=>{let{key:o,altKey:s,ctrlKey:r,metaKey:i}=n;if(s||r||i)return;let a={
Home:e[0],End:e[e.length-1]},l=o in nn?Fs(e,t,nn[o]):a[o];!l&&!(o in nn)||(l?.target.focus(),n.preventDefault(),n.stopPropagation())});
return{stopAt(t){for(let n of e)n.target.setAttribute("tabindex",n.place===t?"0":"-1")}}}function Fs(e,t,[n,o]){let s=Hn(
t),r,i=Number.POSITIVE_INFINITY;for(let a of e){let[l,c]=Hn(a).map((g,d)=>g-s[d]),u=n*l+o*c,f=u+Ps*Math.abs(n*c+o*l);u>1&&
f<i&&([r,i]=[a,f])}return r}function Hn({outline:{x:e,y:t,width:n,height:o}}){return[e.baseVal.value+n.baseVal.value/2,t.
baseVal.value+o.baseVal.value/2]}var Cs="Arrow keys walk from entry to entry and on to the next box, Enter leads to the field for the entry, space plays \
the steps.",Rs=100,Gn=6,zs=/^(value|gradient|partial|local|downstream|low|high):/,_s=["chosen","from","to","moved","righ\
t","wrong"];function qn(e,t,n){let{nodes:o}=t,s=he(e,{role:"group","aria-label":`${t.title}. ${Cs}`,tabindex:-1}),[r]=new DOMParser().
parseFromString(t.svg,"image/svg+xml").getElementsByTagName("svg");s.element.append(r);let i=[...r.querySelectorAll("[da\
ta-k]")].map(y=>({key:y.getAttribute("data-k")??"",target:y})),a=i.filter(({key:y})=>/^(node|edge):/.test(y)),l=i.filter(
({key:y})=>zs.test(y)||/^(tint|image):/.test(y)),c=l.map(()=>""),u=a.flatMap(({key:y,target:$})=>{let b=o.findIndex(p=>Ye(
p)&&`node:${p.name}`===y);return b<0?[]:[Bs($,b,o[b])]}),f=new Map(u.map(y=>[y.place,y])),g=me(r);for(let y of u)Ws(y,$=>n.
choose($));let d=xe(u),M=_(r.querySelector("g"),"g",{class:"bp-frames"});for(let y of u)k(y);function k(y){let{target:$,
place:b}=y;$.setAttribute("role","button");let p=()=>Ds(y);$.addEventListener("click",S=>n.choose(w(y,S)??p())),$.addEventListener(
"focus",()=>{n.choose(p()),s.reveal([y.outline])}),$.addEventListener("keydown",S=>{S.key==="Enter"&&(S.preventDefault(),
n.edit())}),$.addEventListener("pointermove",S=>n.point(w(y,S))),$.addEventListener("pointerleave",()=>n.point(null)),$.
addEventListener("pointerdown",S=>m(y,S)),we($,n.epsilon,S=>n.pull(b,S))}function m(y,$){let b=w(y,$);if(!b||$.button!==
0||$.pointerType==="touch"||(n.choose(b),!n.isOpen(b)))return;$.stopImmediatePropagation();let{target:p}=y,S=$.clientX,N=!1,
O=C=>{let z=C.clientX-S;!N&&Math.abs(z)<4||(N||p.setPointerCapture($.pointerId),N=!0,n.drag(b,z/Rs))},I=()=>{p.removeEventListener(
"pointermove",O),p.removeEventListener("pointerup",I),p.removeEventListener("pointercancel",I)};p.addEventListener("poin\
termove",O),p.addEventListener("pointerup",I),p.addEventListener("pointercancel",I)}function w({grids:y,place:$},b){let{
clientX:p,clientY:S}=b,N=M.getScreenCTM();if(!N)return null;let O=new DOMPoint(p,S).matrixTransform(N.inverse());for(let[
I,{x:C,y:z,across:W,down:H,rows:G,columns:P}]of Object.entries(y)){let[D,A]=[Math.floor((O.y-z)/H),Math.floor((O.x-C)/W)];
if(D>=0&&D<G&&A>=0&&A<P)return{kind:I,place:$,entry:D*P+A}}return null}let h=[];return{element:s.element,resize:s.resize,
width:r.viewBox.baseVal.width,flows:g,reveal(y){let $=y.flatMap(b=>f.get(b)?.outline??[]);$.length&&s.reveal($)},choose({
kind:y,place:$,entry:b}){d.stopAt($);for(let p of u){let S=p.place===$;S&&Object.assign(p,{kind:y,entry:b}),p.target.classList.
toggle("chosen",S),p.target.setAttribute("aria-pressed",String(S))}},light(y){M.replaceChildren();for(let $ of _s)for(let{
kind:b,place:p,entry:S}of y[$]??[]){let N=f.get(p)?.grids[b];if(!N){o[p].shape.length===0&&$!=="moved"&&v(p,$);continue}
let[O,I]=[Math.max(N.across,Gn),Math.max(N.down,Gn)],C=N.x+(S%N.columns+.5)*N.across-O/2,z=N.y+(Math.floor(S/N.columns)+
.5)*N.down-I/2;_(M,"rect",{class:`bp-entry bp-entry-${$}`,x:C,y:z,width:O,height:I,rx:2})}},show(y,$){l.forEach(({key:p,
target:S},N)=>{let O=y[p]??"";O!==c[N]&&(c[N]=O,p.startsWith("tint:")?S.setAttribute("class",`tint ${O}`):p.startsWith("\
image:")?S.setAttribute("href",O):S.textContent=O)});for(let p of h)p.classList.remove("now","back");let b=a.filter(({key:p})=>y[p]);
for(let{key:p,target:S}of b)S.classList.add(...y[p].split(" "));h=b.map(({target:p})=>p);for(let p of u){let S=$(p.place,
p.entry);S!==p.label&&p.target.setAttribute("aria-label",S),p.label=S}}};function v(y,$){let b=f.get(y)?.outline;if(!b)return;
let{x:p,y:S,width:N,height:O}=b,I={x:p.baseVal.value,y:S.baseVal.value,width:N.baseVal.value,height:O.baseVal.value};_(M,
"rect",{class:`bp-entry bp-entry-${$}`,...I,rx:4})}}var Ds=({kind:e,place:t,entry:n})=>({kind:e,place:t,entry:n});function Bs(e,t,n){
let o=e.querySelector(".box"),s={};for(let r of["value","gradient"]){let i=e.querySelector(`[data-k="grid:${r}:${n.name}\
"]`);if(!i)continue;let{rows:a,columns:l}=Ue(n.shape),[c,u,f,g]=[i.x,i.y,i.width,i.height].map(d=>d.baseVal.value);s[r]=
{x:c,y:u,across:f/l,down:g/a,rows:a,columns:l}}return{place:t,node:n,target:e,outline:o,grids:s,entry:0,kind:"value",label:""}}
function Ws(e,t){let{values:n,gradients:o}={values:e.grids.value,gradients:e.grids.gradient};if(!n)return;let s=o!==void 0&&
o.y>n.y,[r,i]=[s?2:1,o&&!s?2:1];e.target.addEventListener("keydown",a=>{let{key:l,altKey:c,ctrlKey:u,metaKey:f}=a,g={ArrowRight:[
0,1],ArrowLeft:[0,-1],ArrowDown:[1,0],ArrowUp:[-1,0]};if(c||u||f||!(l in g))return;let[d,M]=g[l],k=e.kind==="gradient",m=Math.
floor(e.entry/n.columns)+(k&&s?n.rows:0)+d,w=e.entry%n.columns+(k&&!s?n.columns:0)+M;if(m<0||w<0||m>=r*n.rows||w>=i*n.columns)
return;let h=m%n.rows*n.columns+w%n.columns,v=m>=n.rows||w>=n.columns?"gradient":"value";t({kind:v,place:e.place,entry:h}),
a.preventDefault(),a.stopImmediatePropagation()})}var ot=(e,t)=>`${e.name}${Rt(t,e.shape)}`;function Un(e,t,n){let{nodes:o,output:s}=t,r=x(e,"section",{class:"bp-predict","aria-label":"Your gradients"});x(r,"div",
{class:"bp-heading"},"Predict the gradients: choose an entry and write its gradient");let i=x(r,"p"),a=x(i,"label"),l=x(
a,"span",{class:"bp-names"}),c=$t(a,{"aria-label":"gradient"},y),u=x(r,"p"),f=x(u,"button",{type:"button"},"Check"),g=x(
u,"button",{type:"button"},"Reveal"),d=x(r,"p",{role:"status","aria-live":"polite"}),M=o.flatMap((b,p)=>pt(b)?[p]:[]),k=new Map,
m={kind:"gradient",place:M[0],entry:0},w=!1,h="",v=({place:b,entry:p})=>`${b}:${p}`;function y(b){et(o[m.place])||m.place===
s||(k.set(v(m),{cell:{...m,kind:"gradient"},number:b,mark:"open"}),n.changed())}function $(){c.get();let{gradients:b}=n.
current();for(let C of k.values()){let z=b[C.cell.place]?.[C.cell.entry];z!==void 0&&Number.isFinite(z)&&(C.mark=ct(C.number,
z)?"right":"wrong")}let p=[...k.values()],S=M.reduce((C,z)=>C+(b[z]?.length??0),0),N=p.find(({mark:C})=>C==="wrong"),O=p.
filter(({mark:C,cell:z})=>C==="right"&&pt(o[z.place])).length,I=N?` ${ot(o[N.cell.place],N.cell.entry)} is not right yet\
.`:"";j(d,`${O} of the ${S} gradients of the inputs are right.${I}`),N&&n.choose(N.cell),n.changed()}return f.addEventListener(
"click",$),c.element.addEventListener("keydown",b=>{if(b.key!=="Enter")return;b.preventDefault();let p=c.get();if(p===null)
return;y(p),$();let{place:S,entry:N}=m,O=o[S].shape.reduce((I,C)=>I*C,1);k.get(v(m))?.mark==="right"&&N+1<O&&(n.choose({
kind:"gradient",place:S,entry:N+1}),c.element.value="")}),g.addEventListener("click",()=>{w=!w,f.disabled=w,j(g,w?"Hide":
"Reveal"),n.hide(!w)}),{choose(b){let p=v(b)!==v(m);m=b;let S=o[b.place],N=`∂${o[s].name}/∂${ot(S,b.entry)}`,O=!et(S)&&
b.place!==s;j(l,O?`${N} `:"There is nothing to predict here. "),c.element.setAttribute("aria-label",O?N:"gradient"),c.element.
disabled=!O;let I=k.get(v(b));p&&I?c.set(I.number):p&&(c.element.value="")},focus:()=>c.element.focus(),at(b){if(h&&h!==
b){for(let p of k.values())p.mark="open";j(d,"")}h=b},question(b){let p=Object.fromEntries(Object.entries(b).filter(([S])=>/^((tint|image):)?value:|^(low|high):value:/.
test(S)));o.forEach((S,N)=>{if(!et(S)){if(p[`partial:${S.name}`]="∂",N===s)p[`gradient:${S.name}`]="1";else if(!S.shape.
length){let O=k.get(`${N}:0`);p[`gradient:${S.name}`]=O?Ut(O.number):"?"}}});for(let[S,N]of o.entries()){if(et(N)||!N.shape.
length)continue;let O=N.shape.reduce((C,z)=>C*z,1),I=Array.from({length:O},(C,z)=>k.get(`${S}:${z}`)?.number??Number.NaN);
ue(p,"gradient",N.name,N.shape,I);for(let C of Object.keys(p))C.startsWith(`gradient:${N.name}[`)&&p[C]==="–"&&(p[C]="\
?")}return p},marks(){let b=[...k.values()];return{right:b.filter(({mark:p})=>p==="right").map(({cell:p})=>p),wrong:b.filter(
({mark:p})=>p==="wrong").map(({cell:p})=>p)}}}}var ve=(e,t)=>vt(e)[t]?.ahead;function on(e,t,n){let o=e[t];if(o.gate===null)return[];let{terms:s,places:r}=ve(e,t);return Array.
from({length:s},(i,a)=>o.inputs.map((l,c)=>({kind:"value",place:l,entry:r[c][n*s+a]})))}var $e=(e,t)=>e.flatMap((n,o)=>n.
gate===null?[]:n.inputs.flatMap((s,r)=>s===t?[{place:o,position:r}]:[]));function sn(e,{place:t,position:n},o){let s=e[t];
if(s.gate===null)return[];let r=vt(e)[t]?.back[n];if(s.made.back&&r){let{terms:c,places:u}=r;return Array.from({length:c},
(f,g)=>s.inputs.map((d,M)=>({kind:M===n?"gradient":"value",place:M===n?t:d,entry:u[M][o*c+g]})))}let{terms:i,places:a}=ve(
e,t),l=[];for(let[c,u]of a[n].entries())u===o&&l.push(Ks(s.inputs,n,t,Math.floor(c/i),c,a));return l}var Ks=(e,t,n,o,s,r)=>[
{kind:"gradient",place:n,entry:o},...e.flatMap((i,a)=>a===t?[]:[{kind:"value",place:i,entry:r[a][s]}])];function Yn(e,{kind:t,
place:n,entry:o}){return t==="value"?on(e,n,o).flat():$e(e,n).flatMap(s=>sn(e,s,o).flat())}function Xn(e,{kind:t,place:n,
entry:o}){if(t==="value")return $e(e,n).flatMap(a=>{let{terms:l,places:c}=ve(e,a.place);return Vs(c[a.position],o,l).map(
u=>({kind:t,place:a.place,entry:u}))});let s=e[n];if(s.gate===null)return[];let{terms:r,places:i}=ve(e,n);return s.inputs.
flatMap((a,l)=>{let c=e[a];if(c.gate===null&&c.number!==null)return[];let u=[...i[l].slice(o*r,(o+1)*r)];return[...new Set(
u)].map(f=>({kind:t,place:a,entry:f}))})}function Vs(e,t,n){let o=new Set;return e.forEach((s,r)=>{s===t&&o.add(Math.floor(
r/n))}),[...o]}var rn=6;function Jn(e,t){let{nodes:n,output:o}=t,s=x(e,"section",{class:"bp-chain bp-made","aria-label":"The chain rule\
 at an entry"}),r=x(s,"div",{class:"bp-heading"}),i=x(s,"p"),a=x(s,"table"),l=x(s,"p"),c=w=>`∂${n[o].name}/∂${w}`,u=(w,h)=>{
let v=w.slice(0,rn).map($=>$.map(h).join(" · ")),y=w.length-v.length;return[...v,...y>0?[`… (${y} more)`]:[]].join(" \
+ ")},f=({kind:w,place:h,entry:v})=>`${w==="gradient"?"d":""}${g(h,v)}`;function g(w,h){let v=n[w];return v.gate===null&&
v.number!==null&&!v.shape.length?T((v.number??[])[0]):ot(v,h)}let d=[],M="";function k(w,h,v){M=v,a.replaceChildren();let y=t.
gradients&&!et(n[w])?$e(n,w):[];if(y.length){let $=x(a,"tr");for(let b of["flow through","upstream × local","downstream"])
x($,"th",{scope:"col"},b)}d=y.map($=>{let b=n[$.place],p=b.gate!==null&&b.made.back!==void 0,S=sn(n,$,h),N=p?S:S.map(([z])=>[
z]),O=x(a,"tr");x(O,"th",{scope:"row"},b.name);let I=x(O,"td");x(I,"span",{class:"bp-names"},`${u(N,f)}${p?"":" · local \
gradient"}`);let C=x(I,"span",{class:"bp-numbers"});return{edge:$,terms:N,numbers:C,downstream:x(O,"td",{class:"bp-flow"})}})}
return{show({place:w,entry:h},v,y,$){let b=n[w],p=ot(b,h),S=({kind:P,place:D,entry:A})=>{let R=P==="gradient"?y.get(D):v.
values[D];return R?St(T(R[A])):"?"},N=v.values[w]?.[h],O=N===void 0?"undefined":T(N),I=v.steps.slice(0,$),C=b.gate===null||
I.some(P=>P.place===w);j(i,C?`${p} = ${m(w,h,f,S)}${O}`:`${p}: not yet`),M!==p&&k(w,h,p);for(let{edge:P,terms:D,numbers:A,
downstream:R}of d){let B=I.find(J=>J.flows&&J.place===P.place)?.flows?.find(J=>J.position===P.position),X=B?.local?` · ${St(
T(B.local[h]))}`:"";j(A,B?`${u(D,S)}${X}`:"not yet"),j(R,B?`= ${T(B.downstream[h])}`:"")}let z=y.get(w)?.[h],W=z===void 0||
et(b)?"":` = ${T(z)}`;j(r,et(b)?`${p} is data and gets no gradient`:`${c(p)}${W}`);let H="The output moves exactly as mu\
ch as it moves itself: the backward pass starts with 1.",G=d.length||et(b)?"":`${n[o].name} does not depend on ${p}.`;j(
l,w===o&&t.gradients?H:G)}};function m(w,h,v,y){let $=n[w],b=on(n,w,h);if($.gate===null)return"";if($.made.back||$.made.
places)return b.length===1&&b[0].length===1?`${u(b,v)} = `:`${u(b,v)} = ${u(b,y)} = `;let p=$.made.pattern?$.gate.replace(
"log_sum_exp","log Σ exp"):$.gate,S=$.made.pattern?b.map(([O])=>O):b[0],N=S.length>rn?", …":"";return`${p}(${S.slice(
0,rn).map(v).join(", ")}${N}) = `}}var Hs=1.2,Gs=[.5,1,2,4];function ye(e,t,n){let o=x(e,"div",{class:"bp-player",role:"group","aria-label":"Step by step"});
function s(p,S,N){let O=x(o,"button",{type:"button","aria-label":S,title:S},p);return O.addEventListener("click",N),O}let r=s(
"◀","One step back",()=>w(d-1)),i=s("","",$),a=s("▶","One step on",()=>w(d+1)),l=x(o,"input",{type:"range",min:0,max:t,
step:1,"aria-label":"step"}),c=x(o,"span",{class:"bp-count"}),u=x(o,"label",{},"speed "),f=x(u,"select");for(let p of Gs)
x(f,"option",{value:p},`${p}×`);f.value="1";let g=t,d=t,M=0;function k(){l.value=String(d),l.setAttribute("aria-valuete\
xt",`step ${d} of ${g}`),l.max=String(g),j(c,`step ${d} of ${g}`),r.disabled=d===0,a.disabled=d===g,j(i,M?"❚❚ pause":
"▶▶ play");let p=M?"Pause":"Play the steps";i.setAttribute("aria-label",p),i.title=p}function m(p){d=Math.min(g,Math.
max(0,p)),k(),n()}function w(p){h(),m(p)}function h(){clearTimeout(M),M=0,k()}function v(){M=setTimeout(y,1e3*Hs/Number(
f.value))}function y(){d+1>=g?M=0:v(),m(d+1)}function $(){if(M){h();return}v(),d===g&&m(0),k()}l.addEventListener("input",
()=>w(l.valueAsNumber));function b(p){let S=d===g;g=p,d=S?g:Math.min(d,g),h()}return k(),{get:()=>d,set:w,toggle:$,stop:h,
limit:b}}function Jt(e,t,n,o){let[s,r,i]=n,a=x(e,"div",{class:"bp-slider"}),l=x(a,"span",{title:t});for(let m of t.split(/(?<=_)/))
l.append(m,document.createElement("wbr"));let c=x(a,"input",{type:"range","aria-label":t}),u=$t(a,{"aria-label":`${t}, t\
yped`},m=>{M(m),o(g)}),f=s,g=s;function d(m){f=s-i*Math.max(0,Math.ceil((s-m)/i));let w=r+i*Math.max(0,Math.ceil((m-r)/i));
for(let[h,v]of Object.entries({min:f,max:w,step:i}))c.setAttribute(h,String(v))}function M(m){d(m),k(m)}function k(m){g=
m,c.value=String(m),c.setAttribute("aria-valuetext",T(m)),u.set(m)}return c.addEventListener("input",()=>{k(Zt(c.valueAsNumber,
f,i)),o(g)}),{get:()=>g,set:M}}function Zt(e,t,n){let o=Math.max(Zn(t),Zn(n));return Number((t+n*Math.round((e-t)/n)).toFixed(
Math.min(100,o)))||0}function Zn(e){let[t,n="0"]=String(e).split("e");return Math.max(0,(t.split(".")[1]??"").length-Number(
n))}function Ot(e,t,n){let o=x(e,"label",{class:"bp-toggle"}),s=x(o,"input",{type:"checkbox"});return o.append(` ${t}`),s.addEventListener(
"change",()=>n(s.checked)),s}function Qt(e,t,n){let{values:o,gradients:s,steps:r,failure:i}=t;if(n===0)return"The inputs are given.";if(i&&n>=i.step)
return i.text;if(n>r.length)return Us(e,t);let a=r[n-1];if(!a.flows)return qs(e,o,a);let l=tt(s,a.place),c=a.flows.map(({
input:u,local:f,downstream:g,first:d,total:M})=>`${an(l,f,g)} to ${e.nodes[u].name}${d?"":` (now ${T(M)} in all)`}`);return`\
Backward: ${a.node.name} has the gradient ${T(l)} and passes ${at(c)}.`}function qs({nodes:e,gates:t},n,{place:o,node:s}){
let r=dt(s,n),i=tt(n,o),a=T(i),l=s.parts.map(d=>{if(typeof d=="string")return d;let M=T(tt(n,d[0]));return d[1]?St(M):M}).
join(""),c=r.filter((d,M)=>!Y(e[s.inputs[M]])),u=s.exact&&c.every(d=>Mt(ht(d),d))?"=":"≈",f=Be(t[s.gate].value(...r.map(
ht)),i),g=l===a?a:`${l} ${f} ${a}`;return`Forward: ${s.name} = ${s.formula} ${u} ${g}.`}function an(e,t,n){let o=Be(ht(e)*
ht(t),n);return`${St(T(e))} · ${St(T(t))} ${o} ${T(n)}`}function Us(e,{values:t,gradients:n}){let{nodes:o,output:s}=e,{
name:r}=o[s],i=o.flatMap((l,c)=>e.gradients&&nt(l)?[`∂${r}/∂${l.name} = ${T(tt(n,c))}`]:[]),a=`${Y(o[s])?"The output":
r} = ${T(tt(t,s))}.`;return i.length?`${a} Gradients: ${at(i)}.`:a}function Dt(e,t,n){let{nodes:o}=e,{steps:s,failure:r}=t,
i=s.slice(0,n),a={};Ys(a,e,t,i),Xs(a,i);for(let[c,u]of Js(e,t,n))Y(o[c])||(a[`partial:${o[c].name}`]="∂",a[`gradient:${o[c].
name}`]=Number.isNaN(u)?"undefined":T(u));r&&!r.slope&&n>=r.step&&(a[`value:${o[r.place].name}`]="undefined");let l=n>s.
length?void 0:i.at(-1);return l&&Zs(a,e,l),a}function Ys(e,{nodes:t},{values:n},o){let s=[...t.keys()].filter(i=>nt(t[i])),
r=o.filter(i=>!i.flows).map(i=>i.place);for(let i of s.concat(r)){let a=n[i];a!==void 0&&(e[`value:${t[i].name}`]=T(a))}}
function Xs(e,t){for(let{node:n,flows:o}of t)for(let{position:s,local:r,downstream:i}of o??[])e[`local:${n.name}:${s}`]=
`× ${T(r)}`,e[`downstream:${n.name}:${s}`]=`= ${T(i)}`}function Js({nodes:e,output:t},{gradients:n,steps:o,forwardSteps:s,
failure:r},i){let a=new Map;i>s&&(!r||r.slope)&&a.set(t,1);for(let{flows:l,missing:c}of o.slice(0,i)){for(let{input:u,total:f}of l??
[])a.set(u,f);for(let u of c)a.set(u,Number.NaN)}return i>o.length&&(!r||r.slope)&&e.forEach((l,c)=>{nt(l)&&a.set(c,tt(n,
c))}),a}function Zs(e,{nodes:t},{node:n,flows:o}){e[`node:${n.name}`]="now",n.inputs.forEach((s,r)=>{(!o||!Y(t[s]))&&(e[`\
edge:${n.name}:${r}`]=o?"now back":"now")})}function Qn(e,t){let n=x(e,"section",{class:"bp-zoomed","aria-label":"The scalars of an entry"}),o=x(n,"div",{class:"bp-\
heading"}),s=x(n,"div",{class:"bp-scalars",tabindex:0,role:"img"}),r=x(n,"p",{class:"bp-open"}),i=-1;function a({place:c},{
svg:u}){i=c,s.replaceChildren(...new DOMParser().parseFromString(u,"image/svg+xml").getElementsByTagName("svg"))}function l({
place:c,entry:u},f){i=-1,s.hidden=!0,j(o,ot(t.nodes[c],u)),j(r,f)}return{toggle(c){n.hidden=!c},show(c,u,f){let{place:g,
entry:d}=c,M=t.nodes[g],k=ot(M,d),m=t.zoomed[g],w=vt(t.nodes)[g]?.ahead;if(M.gate===null||!w)return l(c,"It is given, so\
 there is nothing behind it.");if(!m){let N=`It is made of ${w.terms} entries, too many for boxes of their own.`,[O]=M.inputs,
I=ot(t.nodes[O],w.places[0][d]);return l(c,w.terms>1?N:`It is ${I} itself: no gate stands between them.`)}i!==g&&a(c,m),
s.hidden=!1;let h={};for(let[N,[O,I]]of Object.entries(m.leaves))h[N]={kind:"value",place:M.inputs[O],entry:w.places[O][d*
w.terms+I]};let v=Object.entries(h).map(([N,O])=>[N,u.values[O.place]?.[O.entry]]);if(v.some(([,N])=>N===void 0))return l(
c,"Something before it has no value.");let y=Object.fromEntries(v),$=f.get(g)?.[d],b=it({...m,gates:t.gates},y),p=Dt({...t,
...m,kinks:{},mistakes:void 0},b,b.steps.length+1);for(let N of s.querySelectorAll("[data-k]")){let[O,I]=(N.getAttribute(
"data-k")??"").split(":"),C=m.nodes.findIndex(z=>z.name===I);O==="label"?j(N,S(C,h[I])):O==="value"?j(N,p[`value:${I}`]??
""):O==="partial"?j(N,$===void 0?"":"∂"):O==="gradient"&&j(N,Qs(b.gradients[C],$))}j(o,`${k}, zoomed in: ${Object.keys(
h).length} entries go in, one comes out`),s.setAttribute("aria-label",`${k} = ${p[`value:${m.nodes[m.output].name}`]}`),
j(r,"∂ is what flows back through this entry alone; other entries add their share.");return;function S(N,O){return O?ot(
t.nodes[O.place],O.entry):N===m?.output?k:`${k}.${m?.nodes.slice(0,N+1).filter(I=>!nt(I)).length}`}}}}var Qs=(e,t)=>e===
void 0||t===void 0?"":T(e*t);var tr=5,er=1e-12;function ke(e,t,n){let{nodes:o,output:s}=t,r=x(e,"div",{class:"bp-view bp-arrays"}),i=o.filter(E=>E.gate!==
null).length,a=o.findIndex(E=>pt(E)&&E.shape.length>0),l={kind:"value",place:Math.max(0,a),entry:0},c=null,u=t.gradients&&
t.predict,f=!1,g=0,d=x(r,"div",{class:"bp-controls"}),M=Object.entries(t.ranges).map(([E,F])=>({name:E,control:Jt(d,E,F,
V=>n.set({...n.get(),[E]:V}))})),k=x(d,"div",{class:"bp-of-entry"}),m=qn(r,t,{choose:lt,point(E){E===c||E&&c&&nr(E,c)||(c=
E,B())},isOpen:E=>!f&&E.kind==="value"&&pt(o[E.place]),drag(E,F){D(E,Number((g+F).toFixed(6)))},edit:()=>{u&&S?S.focus():
k.querySelector("input")?.focus()},epsilon:()=>f?I.get():0,pull:U}),w=x(r,"p",{class:"backprop-sentence",role:"status","\
aria-live":"polite"}),h=x(r,"div",{class:"bp-bar"}),v=ye(h,t.gradients?2*i+1:i,ut),y=Ot(h,"nudge",E=>J(E)),$=t.gradients?
Ot(h,"flows as bands",K):null,b=Ot(h,"zoom",K),p=x(r,"div",{class:"bp-below"}),S=t.gradients&&t.predict?Un(p,t,{current:()=>zt(
t,n.get()),hide:Z,choose:lt,changed:K}):null,N={name:"",gate:null,number:null},O={name:o[s].name,gate:"",inputs:[0],formula:"",
parts:[],local:[],exact:!0},I=be(p,{nodes:[N,O],output:1,kinks:{},functions:{}},K);I.toggle(!1);let C=Qn(p,t),z=Jn(p,t),
W=null,H=[],G=[];function P({place:E,entry:F}){return ae(n.get()[o[E].name])[F]}function D({place:E,entry:F},V){let{name:q,
shape:rt}=o[E],st=n.get(),ft=[...ae(st[q])];ft[F]=V,n.set({...st,[q]:Nn(ft,rt)})}function A(){let E=o[l.place],F=ot(E,l.
entry);if(!pt(E)||!E.shape.length){(W||!k.childNodes.length)&&(k.replaceChildren(),W=null,x(k,"p",{class:"bp-open"},"Cho\
ose an entry of an input to change it."));return}let V=P(l);if(W?.name!==F){k.replaceChildren();let q=l,rt=Math.max(tr,2*
Math.abs(V)),st=Jt(k,F,[-rt,rt,rt/50],ft=>D(q,ft));W={name:F,control:st}}W.control.get()!==V&&W.control.set(V)}function R(){
t.gradients&&v.limit(u?i+1:2*i+1)}function K(){let E=n.get(),F=zt(t,E),V=v.get(),q=u&&V>F.forwardSteps,rt=q?F.forwardSteps:
V,st=de(t,F,rt),ft=Xe(t,F,rt);r.classList.toggle("bp-asking",q),S&&S.at(JSON.stringify(E)),m.show(q&&S?S.question(st):st,
(Lt,It)=>{let re=F.values[Lt]?.[It],ie=et(o[Lt])?void 0:ft.get(Lt)?.[It],jt=[re===void 0?[]:`value ${T(re)}`];return ie!==
void 0&&jt.push(`gradient ${T(ie)}`),[ot(o[Lt],It),...jt.flat()].join(", ")});let se=!t.gradients&&V===i;j(w,q&&!F.failure?
"The forward pass is done. Which gradient does each entry have?":fe(t,F,se?V+1:V)),m.flows.show($?.checked&&!q?F.steps.slice(
0,V).map(or):null),z.show(l,F,ft,rt),C.toggle(b.checked),b.checked&&C.show(l,F,ft),A(),X(E,F),B()}function B(){let E=c??
l,F=u&&S?S.marks():{},[V,q]=G;E===V&&l===q&&!H.length&&!S||(G=H.length?[]:[E,l],m.light({chosen:[l],from:Yn(o,E),to:Xn(o,
E),moved:H,...F}))}function X(E,F){H=[];let V=F.values[l.place];if(!f||!V)return;let q=I.get(),rt=V.map((jt,qt)=>qt===l.
entry?jt+q:jt),st=Ge(t,E,new Map([[l.place,rt]]));H=o.flatMap((jt,qt)=>{let[_o,Do]=[F.values[qt]??[],st[qt]??[]];return Do.
flatMap((vn,$n)=>Math.abs(vn-_o[$n])>er*Math.abs(vn)?[{kind:"value",place:qt,entry:$n}]:[])});let ft=l.place===s;N.name=
ot(o[l.place],l.entry);let[se,ze]=[F.values[s]?.[0],st[s]?.[0]],Lt=se===void 0||ze===void 0?void 0:ze-se,It=F.gradients[l.
place]?.[l.entry],re=ft?q:It===void 0?void 0:It*q,ie={moved:[q,Lt],promised:[q,re],after:[]};I.show(ft?1:0,ie,{values:[]},
t.gradients&&!u&&v.get()>F.steps.length)}function J(E){f=E,y.checked=E,r.classList.toggle("bp-nudged",E),I.toggle(E),K()}
function U(E,F){E!==l.place&&lt({kind:"value",place:E,entry:0}),!et(o[E])&&(f||J(!0),I.set(F))}function Z(E){u=E,R(),K()}
function lt(E){l=E,pt(o[E.place])&&(g=P(E)),m.choose(E),S?.choose(E),K()}function Q(){let E=n.get();if(!o.some(F=>pt(F)&&
!(F.name in E))){for(let{name:F,control:V}of M)V.get()!==E[F]&&V.set(E[F]);K()}}function ut(){let E=zt(t,n.get()).steps[v.
get()-1];E&&m.reveal([E.place,...E.node.inputs]),K()}function wt(E){if(!(E.altKey||E.ctrlKey||E.metaKey)){if(E.key===" ")
v.toggle();else{if(E.target!==m.element)return;if(E.key==="ArrowRight")v.set(v.get()+1);else if(E.key==="ArrowLeft")v.set(
v.get()-1);else if(E.key==="Home")v.set(0);else if(E.key==="End")v.set(Number.POSITIVE_INFINITY);else return}E.preventDefault(),
E.stopPropagation()}}let kt=new ResizeObserver(()=>m.resize());kt.observe(r),m.element.addEventListener("keydown",wt);let L=n.
listen(Q);return m.choose(l),S?.choose(l),R(),Q(),()=>{v.stop(),L(),kt.disconnect(),r.remove()}}var nr=(e,t)=>e.kind===t.
kind&&e.place===t.place&&e.entry===t.entry;function or({node:e,flows:t}){return t?{node:e,flows:t.map(({position:n,downstream:o})=>{
let s=o.reduce((a,l)=>a+Math.abs(l),0),r=o.every(a=>a<=0),i=!r&&o.some(a=>a<0);return{position:n,downstream:r?-s:s,isMixed:i}})}:
{node:e,flows:null}}var sr=["Escape","Tab"],to=["Play or pause","Back to the first step","Repeat"];function Bt(e,t){let n=e.closest(t);if(!n){
let r=()=>cancelAnimationFrame(i),i=requestAnimationFrame(()=>{r=Bt(e,t)});return()=>r()}let o=new MutationObserver(()=>eo(
n));for(let r of n.children)r.contains(e)||o.observe(r,{childList:!0,subtree:!0});eo(n);let s=r=>{if(!(r.target instanceof
Element&&n.contains(r.target)))return;let i=!(sr.includes(r.key)||r.altKey||r.ctrlKey||r.metaKey);r.target.toggleAttribute(
"data-lm-suppress-shortcuts",i)};return window.addEventListener("keydown",s,!0),()=>{o.disconnect(),window.removeEventListener(
"keydown",s,!0)}}function eo(e){for(let t of e.querySelectorAll(".widget-slider")){let n=t.querySelector(".widget-label")?.
textContent??"";for(let o of t.querySelectorAll("[role=slider]:not([aria-label]), .widget-readout:not([aria-label])"))o.
setAttribute("aria-label",n)}e.querySelectorAll(".widget-play button").forEach((t,n)=>{t.setAttribute("aria-label",to[n]),
t.setAttribute("title",to[n])})}function Me(e){let t=e,n=new Set;return{get:()=>t,set(o){t=o;for(let s of n)s()},listen(o){return n.add(o),()=>{n.delete(
o)}}}}var cn=430,ln=230,At={left:54,right:12,top:10,bottom:30},no=121,rr=[.1,.3,.5,.7,.9],ir=.02,ar="",cr=10;function ro(e,t,n){
let{nodes:o,output:s,ranges:r}=t,i=x(e,"section",{class:"bp-curve","aria-label":"The output along one input"}),a=x(i,"la\
bel",{},"along "),l=Object.keys(r),c=x(a,"select");l.length>1&&x(c,"option",{value:ar},"the slider that moves");for(let P of l)
x(c,"option",{value:P},P);c.addEventListener("change",n);let u=l[0],f=_(i,"svg",{viewBox:`0 0 ${cn} ${ln}`,role:"img"}),
g=_(f,"g",{class:"bp-axes"}),[d,M]=[At.left,At.top],[k,m]=[cn-At.left-At.right,ln-At.top-At.bottom],w=`${d} ${M} ${k} ${m}`,
h=_(f,"svg",{x:d,y:M,width:k,height:m,viewBox:w,preserveAspectRatio:"none"}),v=_(h,"path",{class:"bp-line"}),y=_(h,"path",
{class:"bp-tangent"}),$=_(f,"circle",{class:"bp-point",r:5}),b=x(i,"p"),p={name:"",low:0,high:0,bottom:0,top:0},S="",N=P=>d+
(P-p.low)/(p.high-p.low)*k,O=P=>M+m-(P-p.bottom)/(p.top-p.bottom)*m,I=P=>Math.max(-1e5,Math.min(1e5,O(P))),C=(P,D)=>`${N(
P).toFixed(2)} ${I(D).toFixed(2)}`;function z(P,D,A){let[R,K]=W(P,D[P]),B=p.name===P&&p.low===R&&p.high===K,X=A===void 0||
p.bottom<=A&&A<=p.top;if(B&&X)return;let J=[A];for(let Q of rr){let ut=Object.fromEntries(l.map(wt=>[wt,fr(r[wt],Q)]));J.
push(...H(P,R,K,ut))}let[U,Z]=B?[p.bottom,p.top]:dr(so(J),so(H(P,R,K,D)));A!==void 0&&([U,Z]=[Math.min(U,A),Math.max(Z,A)]);
let lt=Math.max(.12*(Z-U),(ir*(K-R)-(Z-U))/2);(!B||A===U)&&(U-=lt),(!B||A===Z)&&(Z+=lt),p={name:P,low:R,high:K,bottom:U,
top:Z},S="",g.replaceChildren();for(let[Q,ut]of yt(R,K))_(g,"path",{d:`M${N(Q)} ${M}v${m}`}),_(g,"text",{x:N(Q),y:ln-At.
bottom+16,"text-anchor":"middle"},ut);for(let[Q,ut]of yt(U,Z))_(g,"path",{d:`M${d} ${O(Q)}h${k}`}),_(g,"text",{x:d-6,y:O(
Q)+4,"text-anchor":"end"},ut)}function W(P,D){let[A,R]=r[P];return[Math.min(A,D),Math.max(R,D)]}let H=(P,D,A,R)=>oo(D,A).
map(K=>Et(t,{...R,[P]:K})[s]);function G(P,D){let A=oo(p.low,p.high),R=H(P,p.low,p.high,D),K="";R.forEach((B,X)=>{let J=X&&
R[X-1]!==void 0;B!==void 0&&(K+=`${J?"L":"M"}${C(A[X],B)}`)}),v.setAttribute("d",K)}return{resize:()=>Nt(f,g,cn),moved(P){
u=P},show(P,D,A){let R=c.value||u,K=P[R],B=D.values[s];z(R,P,B);let X=JSON.stringify([R,{...P,[R]:0}]);X!==S&&G(R,P),S=X;
let{low:J,high:U}=p,Z=D.gradients[o.findIndex(L=>nt(L)&&L.name===R)],lt=B!==void 0&&p.bottom<=B&&B<=p.top;$.setAttribute(
"visibility",lt?"visible":"hidden"),B!==void 0&&($.setAttribute("cx",String(N(K))),$.setAttribute("cy",String(I(B))));let Q=A&&
B!==void 0&&Z!==void 0&&Number.isFinite(Z),ut=Q?[J,U].map(L=>C(L,B+Z*(L-K))):[];y.setAttribute("d",Q?`M${ut.join("L")}`:
"");let wt=Q?ur(t,D,R):"",kt=lr(o[s].name,R,K,B,Q?Z:void 0,wt);j(b,kt),f.setAttribute("aria-label",kt)}}}function lr(e,t,n,o,s,r){
let i=`${e} along ${t}`,a=`at ${t} = ${T(n)}`;return o===void 0?`${i}: undefined ${a}.`:s===void 0?`${i}, ${a}.`:r?`${i}\
: ${a} the node ${r} has a kink, so there is no one tangent. The backward pass takes ${T(s)}.`:`${i}: ${a} the tangent h\
as the slope ${T(s)}. That is ∂${e}/∂${t}.`}function ur(e,{values:t},n){let o=new Set;for(let[s,r]of e.nodes.entries())
if(nt(r)&&r.name===n&&o.add(s),!(r.gate===null||!r.inputs.some(i=>o.has(i)))&&(o.add(s),Yt(e,t,s)))return r.name;return""}
var fr=([e,t],n)=>e+n*(t-e),oo=(e,t)=>Array.from({length:no},(n,o)=>e+(t-e)*o/(no-1));function so(e){let t=e.filter(n=>n!==
void 0).sort((n,o)=>n-o);return t.length?[t[Math.floor(.02*(t.length-1))],t[Math.ceil(.98*(t.length-1))]]:[0,0]}function dr([
e,t],[n,o]){let s=cr*(o-n);return s?[Math.max(Math.min(e,n),n-s),Math.min(Math.max(t,o),o+s)]:[e,t]}function yt(e,t){let n=(t-
e)/4,o=10**Math.floor(Math.log10(n)),s=o*([1,2,5].find(a=>a*o>=n)??10),r=[];for(let a=Math.ceil(e/s);a*s<=t+1e-9*s;a++)r.
push(Number((a*s).toPrecision(12)));let i=1+Math.ceil(Math.log10(Math.max(1,...r.map(a=>Math.abs(a)/s))));return r.map(a=>[
a,i>4?String(a).replace(/^-/,"−"):T(a)])}function io(e,t){let{nodes:n,output:o}=t,s=x(e,"section",{class:"bp-chain","aria-label":"The chain rule at a node"}),r=x(
s,"div",{class:"bp-heading"}),i=x(s,"table"),a=x(s,"p"),l=d=>`∂${n[o].name}/∂${n[d].name}`,c=[],u=null,f=-1;function g(d){
f=d,i.replaceChildren();let k=kn(t).reverse().flatMap(([m,{name:w,inputs:h}])=>{let v=h.filter(y=>y===d).length>1;return h.
flatMap((y,$)=>y===d?[{place:m,position:$,name:w,label:v?`${w}, input ${$+1}`:w}]:[])});if(k.length){let m=x(i,"tr");for(let w of[
"flow through","upstream × local","downstream"])x(m,"th",{scope:"col"},w)}if(c=k.map(({place:m,position:w,name:h,label:v})=>{
let y=x(i,"tr");x(y,"th",{scope:"row"},v);let $=x(y,"td");x($,"span",{class:"bp-names"},`${l(m)} · ∂${h}/∂${n[d].name}`);
let b=x($,"span",{class:"bp-numbers"});return{place:m,position:w,name:h,numbers:b,downstream:x(y,"td",{class:"bp-flow"})}}),
u=null,c.length>1){let m=x(i,"tr",{class:"bp-total"});x(m,"th",{scope:"row",colspan:2},"sum of the flows"),u=x(m,"td")}}
return{show(d,M,k){f!==d&&g(d);let{gradients:m,failure:w}=M,h=M.steps.slice(0,k),v=c.map(z=>h.find(W=>W.flows&&W.place===
z.place)?.flows?.find(W=>W.position===z.position));c.forEach(({place:z,numbers:W,downstream:H},G)=>{let P=v[G],D=P?an(tt(
m,z),P.local,P.downstream):"",A=Math.max(D.lastIndexOf("="),D.lastIndexOf("≈")),R=w?.slope?h.some(K=>K.flows&&K.place===
z):w&&k>=w.step;j(W,P?D.slice(0,A).trim():R?"–":"not yet"),j(H,P?D.slice(A):"")});let y=v.filter(z=>z!==void 0),$=y.length>
0&&y.length===c.length,b=y.at(-1);u&&j(u,b?`${$?"":"so far "}${T(b.total)}`:"");let p=$?` = ${T(tt(m,d))}`:"";j(r,d===o?
`${l(o)} = 1`:`${l(d)}${p}`);let[S,N]=[n[o].name,n[d].name],O=c.length?"":`${S} does not depend on ${N}.`,I="The output \
moves exactly as much as it moves itself: the backward pass starts with 1.",C=c.flatMap(({place:z,name:W},H)=>{let G=v[H];
return!G||!Yt(t,M.values,z)?[]:`${W} is at its kink, where the slope jumps; the backward pass takes ${T(G.local)}.`});j(
a,d===o?I:O||[...new Set(C)].join(" "))}}}var pr="Arrow keys walk from box to box, plus and minus nudge a box, space plays the steps.",te={across:26,down:47,height:20,
right:7};function ao(e,t,n){let{nodes:o}=t,s=`${t.title}. ${pr}`,r=he(e,{role:"group","aria-label":s}),[i]=new DOMParser().
parseFromString(t.svg,"image/svg+xml").getElementsByTagName("svg");r.element.append(i);let a=[...i.querySelectorAll("[da\
ta-k]")].map(m=>({key:m.getAttribute("data-k")??"",target:m})),l=a.filter(({key:m})=>/^(value|partial|gradient|local|downstream):/.
test(m)),c=l.map(()=>""),u=a.filter(({key:m})=>/^(node|edge):/.test(m)),f=u.flatMap(({key:m,target:w})=>{let h=o.findIndex(
v=>!Y(v)&&`node:${v.name}`===m);return h<0?[]:[mr(w,h,o[h].name)]}),g=me(i),d=xe(f);r.element.setAttribute("tabindex",f.
length?"-1":"0");function M(m,w){let h=m.flatMap(v=>f.filter(y=>y.place===v)).map(({outline:v})=>v);h.length&&r.reveal(h,
w)}for(let{place:m,target:w}of f)w.setAttribute("role","button"),w.addEventListener("click",()=>n.choose(m)),w.addEventListener(
"focus",()=>{n.choose(m),M([m])}),w.addEventListener("keydown",h=>{h.key==="Enter"&&n.choose(m)}),we(w,n.epsilon,h=>n.pull(
m,h));let k=[];return{element:r.element,resize:r.resize,reveal:M,width:i.viewBox.baseVal.width,flows:g,field(m,w){let h=f.
find(I=>I.place===m);if(!h)throw new Error(`The node ${m} has no box.`);let{x:v,y,width:$}=h.outline,[b,p]=[v.baseVal.value+
te.across,y.baseVal.value+te.down],S={width:$.baseVal.value-te.across-te.right,height:te.height},N=_(h.target.parentNode,
"foreignObject",{x:b,y:p,...S}),O=x(N,"input",{type:"text","aria-label":w,autocomplete:"off",maxlength:80});return O.addEventListener(
"focus",()=>M([m])),O},mark(m,w){let h=f.find(v=>v.place===m)?.target;for(let v of["right","wrong"])h?.classList.toggle(
v,v===w)},choose(m){d.stopAt(m);for(let{place:w,target:h}of f)h.classList.toggle("chosen",w===m),h.setAttribute("aria-pr\
essed",String(w===m))},nudge(m){for(let{place:w,below:h}of f)j(h,m(w))},show(m){l.forEach(({key:h,target:v},y)=>{let $=m[h]??
"";$!==c[y]&&(v.textContent=$,c[y]=$)});for(let h of k)h.classList.remove("now","back");let w=u.filter(({key:h})=>m[h]);
for(let{key:h,target:v}of w)v.classList.add(...m[h].split(" "));k=w.map(({target:h})=>h);for(let h of f){let v=["value",
"gradient"].flatMap($=>{let b=m[`${$}:${h.name}`];return b?[`${$} ${b}`]:[]}),y=[h.name,...v].join(", ");y!==h.label&&h.
target.setAttribute("aria-label",y),h.label=y}}}}function mr(e,t,n){let o=e.querySelector(".box"),{x:s,y:r,width:i,height:a}=o,
l=_(e,"text",{class:"nudge",x:s.baseVal.value+i.baseVal.value/2,y:r.baseVal.value+a.baseVal.value+14,"text-anchor":"midd\
le"});return{place:t,name:n,target:e,outline:o,below:l,label:""}}var gt={local:{},upstream:{},times:{},late:[],terms:{},added:{},given:{},start:1},co=e=>Object.keys(e).map(Number);function bt(e){
for(let t in e)return!1;return!0}var Kt=({local:e,upstream:t,times:n})=>co({...e,...t,...n});function lo(e,t){let n=o=>Object.
fromEntries(Object.entries(o).filter(([s])=>t.includes(Number(s))));return{...e,local:n(e.local),upstream:n(e.upstream),
times:n(e.times)}}var uo=(e,t)=>({local:{...e.local,...t.local},upstream:{...e.upstream,...t.upstream},times:{...e.times,
...t.times},terms:{...e.terms,...t.terms},added:{...e.added,...t.added},given:{...e.given,...t.given},late:[...e.late,...t.
late],start:e.start*t.start}),Wt=class{constructor(t,n,o){this.graph=t,this.mistakes=n,this.kinks=new Map(n.kinks),this.
values=o;let s=[...t.nodes.keys()].filter(i=>!Y(t.nodes[i])).reverse();this.nodes=s.map(i=>t.nodes[i]),this.place=s;let r=new Map(
s.map((i,a)=>[i,a]));this.output=r.get(t.output)??-1,this.edges=[],this.feeds=s.map(()=>[]),this.into=s.map(()=>[]),this.
nodes.forEach((i,a)=>{i.gate!==null&&i.inputs.forEach((l,c)=>{let u=r.get(l);u!==void 0&&(this.feeds[u].push(this.edges.
length),this.into[a].push(this.edges.length),this.edges.push({input:u,gate:a,position:c}))})}),this.gate=this.edges.map(
({gate:i})=>i),this.local=this.edges.map((i,a)=>this.localGradient(a)),this.known=new Map}numberOf(t){return this.nodes.
findIndex(n=>n.name===t)}names(t){return[...t].map(n=>this.nodes[n].name)}valueOf(t){return tt(this.values,this.place[t])}localGradient(t,n){
if(typeof n=="number")return n;let{gates:o}=this.graph,{gate:s,position:r}=this.edges[t],i=this.nodes[s],a=dt(i,this.values),
{value:l,local:c}=o[i.gate];return typeof n=="object"?(a[r]=this.valueOf(n.at),Se(c[r](...a,Se(l(...a))))):n===void 0?Se(
c[r](...a,this.valueOf(s))):this.formula(s,n)}formula(t,n){let[o,s,r]=dt(this.nodes[t],this.values);return Se(xt(this.mistakes.
formulas[n],{a:o,b:s,c:r,y:this.valueOf(t)},this.graph.functions))}slopes(t){let{gate:n,position:o}=this.edges[t],s=this.
kinks.get(this.nodes[n].gate);if(!s?.at.some(i=>this.formula(n,i)===0))return[this.local[t],this.local[t]];let r=s.interval[o].
map(i=>this.formula(n,i));return[Math.min(...r),Math.max(...r)]}run(t,n){let o=[],s=[],r=[...this.local];for(let d of co(
t.local))r[d]=this.localGradient(d,t.local[d]);let{upstream:i,times:a,late:l,terms:c,added:u,given:f}=t,g=!l.length&&[i,
a,c,u,f].every(bt);return this.feeds.forEach((d,M)=>{let k=M===this.output?t.start:0,m=k;if(g){for(let w of d)k+=s[this.
gate[w]]*r[w];m=k}else[k,m]=this.sum(M,t,r,s,k);o.push(k),s.push(m===k?n?.get(M)??k:m)}),o}sum(t,n,o,s,r){let i=this.feeds[t],
a=f=>{let g=f in n.upstream?n.upstream[f]:this.gate[f];return(g===null?1:s[g])*o[f]*(n.times[f]??1)},l=f=>f.reduce((g,d)=>g+
a(d),0),c=r;if(t in n.terms)for(let f of n.terms[t])c+=f.reduce((g,d)=>g*l(d),1);else for(let f of i)c+=a(f);let u=c-l(i.
filter(f=>n.late.includes(f)));if(t in n.given){let f=n.given[t],g="slope"in f&&f.slope===this.output;c="value"in f?this.
valueOf(f.value):this.slopesOf(f.slope)[f.by],g||(u=c)}return t in n.added&&(c+=s[n.added[t]]),[c,u]}slopesOf(t){let n=this.
known.get(t);if(n)return n;let o=this.nodes.map((s,r)=>+(r===t));this.known.set(t,o);for(let s=t+1;s<o.length;s++)for(let r of this.
feeds[s])o[s]+=o[this.gate[r]]*this.local[r];return o}below(t){let n=new Set([t]);for(let o of n)for(let s of this.into[o])
n.add(this.edges[s].input);return n}},Se=e=>Number.isFinite(e)?e:NaN,Ee=e=>e.gate===null?e.name:`${e.name} = ${e.formula}`;var hr=.3;function Ne({misconceptions:e,places:t},n,o){return t.filter(({needs:r=[]})=>r.every(i=>o.includes(i))).map(({
code:r,node:i,wrong:a,words:l={},unlikely:c=0,special:u,signed:f=[]})=>{let{rank:g,message:d,says_for:M,of_slope:k}=e[r],
m=f.length>0&&f.every(w=>n[w]<0);return{code:r,node:i,wrong:{...gt,...a},message:u??ee(d,l),rank:g+(m?c-hr:c),saysFor:M,
ofSlope:k,explains:[]}})}var ee=(e,t)=>e.replace(/\{(\w+)\}/g,(n,o)=>t[o]??n);var gr=80,br=1e3,wr=4,xr=4;function Oe(e,t,n,o){let s=n,r=Number.POSITIVE_INFINITY;for(let i=0;i<gr&&r>0;i++){let a=Object.
fromEntries(Object.entries(e.ranges).map(([c,u])=>[c,vr(u,o)]));if(Object.keys(a).every(c=>a[c]===n[c]))continue;let l=$r(
e,t,n,a,r);l<r&&([s,r]=[a,l])}return s}function vr([e,t,n],o){let[s,r]=[Math.max(Math.ceil(e),-9),Math.min(Math.floor(t),
9)];return r-s<xr?Zt(e+o()*(t-e),e,n):s+Math.floor(o()*(r-s+1))}function $r(e,t,n,o,s){let r=it(e,o);if(r.failure)return Number.
POSITIVE_INFINITY;let i=[...e.nodes.keys()].filter(u=>!Y(e.nodes[u])),a=i.flatMap(u=>[Number(r.values[u]),Number(r.gradients[u])]),
l=Object.values(o),c=0;for(let u of a){let f=T(u);Math.abs(u)>br||f.includes("e")?c+=3:(!Mt(ht(u),u)||f.replace(/[−.]/g,
"").length>wr)&&(c+=1)}for(let u of i)r.gradients[u]||(c+=4);for(let u of l)[0,1,-1].includes(u)&&(c+=2);c+=2*(l.length-
new Set(l.map(Math.abs)).size);for(let u of Object.keys(o))o[u]===n[u]&&(c+=1);return c<s?c+yr(e,t,r):c}function yr(e,t,n){
let o=new Wt(e,t,n.values),s=o.run(gt);return Ne(t,o.local,[]).filter(({rank:i,wrong:a})=>i<2&&bt(a.given)).filter(({wrong:i})=>o.
run(i).every((a,l)=>ct(a,s[l]))).length}var kr=15e4,Mr=3e3,Sr=4,Ae=class{constructor(t,n,o,{mistakes:s=[],rounded:r="",composed:i=!1}={}){this.way=t,this.wrong=
n,this.errors=o,this.mistakes=s,this.rounded=r,this.composed=i}get first(){return this.errors.filter(t=>!this.isBehind(t,
this.errors))}get follows(){let{first:t}=this;return t.length===this.errors.length&&this.wrong.some(n=>this.isBehind(n,t))}isBehind(t,n){
return n.some(o=>o!==t&&this.way.below(o).has(t))}};function po(e,t){let n=new un(e,t),o=[...n.answers.keys()].filter(d=>!n.
mayBeRight(d)),s=o.filter(d=>!n.follows(d));if(!s.length)return null;let r=new fn(n,s),i=r.alone(),a=i.length?[]:r.composed(),
l=[i,a].find(d=>d.length)??r.some(),c=new Set(l.flatMap(({explains:d})=>d)),u=s.filter(d=>!c.has(d)),f=new Map(u.map(d=>[
d,n.rounding([d])]));if(!l.length&&u.every(d=>f.get(d)))return new Ae(e,o,s,{rounded:n.rounding(s)||f.get(s[0])});let g=s.
filter(d=>!f.get(d));return new Ae(e,o,g,{mistakes:l,composed:a.length>0})}var un=class{constructor(t,n){this.way=t,this.
answers=new Map,t.nodes.forEach(({name:o},s)=>{Object.hasOwn(n,o)&&this.answers.set(s,n[o])}),this.right=t.run(gt),this.
expected=t.run(gt,this.answers),this.open=fo(t,new Map),this.bounds=fo(t,this.answers),this.scale=t.feeds.map((o,s)=>o.map(
i=>Math.abs(this.right[t.gate[i]]*t.local[i])).reduce((i,a)=>i+a,0)+ +(s===t.output))}answer(t){return this.answers.get(
t)??NaN}isRight(t){return this.isClose(t,this.right[t])}mayBeRight(t){let[n,o]=this.open[t],s=this.answer(t);return this.
isRight(t)||n<=s&&s<=o&&this.follows(t)}follows(t){let[n,o]=this.bounds[t],s=this.answer(t);return n<=s&&s<=o||this.isClose(
t,n)||this.isClose(t,o)}isClose(t,n){return ct(this.answer(t),n,this.scale[t])}rounding(t){let n=(r,i)=>r.map(a=>[this.answer(
a),i[a]]),o=t.filter(r=>!this.isRight(r)),s=t.filter(r=>!this.follows(r));return Qe(n(o,this.right))||Qe(n(s,this.expected))}};
function fo(e,t){let n=e.edges.map((r,i)=>e.slopes(i)),o=[];if(n.every(([r,i])=>r===i)){for(let r of e.run(gt,t))o.push(
[r,r]);return o}let s=[];return e.feeds.forEach((r,i)=>{let a=+(i===e.output),l=a;for(let k of r){let m=s[e.gate[k]].flatMap(
w=>n[k].map(h=>w*h));a+=Math.min(...m),l+=Math.max(...m)}o.push([a,l]);let c=t.get(i);s.push(c===void 0?[a,l]:[c,c]);let u=r.
filter(k=>n[k][0]!==n[k][1]&&e.into[e.gate[k]].length===2),[f]=u.length===1?s[e.gate[u[0]]]:[0];if(c===void 0||!f||l===a)
return;let g=Math.min(1,Math.max(0,(c-a)/(l-a))),d=f>0?g:1-g,M=e.into[e.gate[u[0]]].find(k=>k!==u[0])??NaN;n[M][0]===0&&
n[M][1]===1&&(n[M]=[1-d,1-d])}),o}var Er=e=>new Set(e).size===1&&e.length>1&&(e.length>2||[-1,0,1].includes(e[0])),fn=class{constructor(t,n){
this.case=t,this.errors=n,this.way=t.way,this.alike=n.length>1&&Er([...t.answers.values()]);let s=Ne(this.way.mistakes,this.
way.local,[...t.answers.keys()]).filter(({wrong:r})=>!this.alike||Object.keys(r.given).length!==1);this.most=Math.floor(
kr/(this.way.edges.length+1)),this.mistakes=s.sort((r,i)=>r.rank-i.rank).slice(0,this.most)}alone(){let t=this.fitting(),
n=t.filter(({explains:s})=>s.length===this.errors.length),o=new Set(n.map(({code:s})=>s));return n.push(...this.repeated(
t).filter(({code:s})=>!o.has(s))),this.told(n.length||this.alike?n:this.two(t))}composed(){let n=this.mistakes.filter(({
wrong:r})=>bt(r.given)).filter(({wrong:r})=>new Set(Kt(r).map(i=>this.way.gate[i])).size<2),o=[],s=0;for(let r of Nr(n)){
if(++s>Math.min(Mr,this.most))break;let i=this.cover(uo(r[0].wrong,r[1].wrong));i.length===this.errors.length&&o.push(...r.
map(a=>({...a,explains:i})))}return new Set(o.map(({code:r})=>r)).size<=Sr?o:[]}some(){let t=this.alike?[]:this.fitting();
return 2*new Set(t.flatMap(({explains:o})=>o)).size>=this.errors.length?this.told(t):[]}fitting(){return this.mistakes.map(
n=>({...n,explains:this.cover(n.wrong)})).filter(({explains:n})=>n.length)}cover(t){let{way:n,answers:o,expected:s,scale:r}=this.
case,i=new Set(this.errors),a=n.run(t,o),l=[];for(let[c,u]of o){if(this.case.isClose(c,a[c])||zn(u,a[c])&&(l.length||(l=
n.run(t)),this.case.isClose(c,l[c])))continue;if(!ct(a[c],s[c],r[c])||!this.errors.includes(c)&&bt(t.given))return[];i.delete(
c)}return[...i]}repeated(t){return[...new Set(t.map(({code:n})=>n))].flatMap(n=>{let o=t.filter(s=>s.code===n);return new Set(
o.flatMap(({explains:s})=>s)).size===this.errors.length?o:[]})}two(t){let n=[...new Map(t.map(({explains:s})=>[String(s),
s]))],o=new Set;return n.forEach(([s,r],i)=>{for(let[a,l]of n.slice(i+1))new Set([...r,...l]).size===this.errors.length&&
o.add(s).add(a)}),t.filter(({explains:s})=>o.has(String(s)))}told(t){let n=new Map,o=new Map,s=({code:i,explains:a})=>`${i}\
 ${a}`;for(let i of t){let a=this.needed(i),l=Object.keys(a.wrong.given),c=JSON.stringify([s(a),l.length===1?l:a.wrong]),
u=n.get(c);(!u||u.rank>a.rank)&&n.set(c,a),o.set(s(a),Math.min(a.rank,o.get(s(a))??1/0))}return[...n.values()].filter(i=>i.
rank===o.get(s(i))).sort((i,a)=>i.rank-a.rank)}needed(t){let{wrong:n}=t;if(Kt(n).length<2||![n.terms,n.added,n.times].every(
bt))return t;let o=this.seen(n);for(let r of new Set(Kt(n).map(i=>this.way.gate[i]))){let i=Kt(n).filter(l=>this.way.gate[l]!==
r),a=lo(n,i);i.length&&this.seen(a).every((l,c)=>ct(l,o[c]))&&(n=a)}let s=Kt(n).map(r=>this.way.gate[r]);return{...t,wrong:n,
node:bt(n.upstream)?Math.min(...s):Math.max(...s)}}seen(t){let n=this.way.run(t,this.case.answers);return[...this.case.answers.
keys()].map(o=>n[o])}};function*Nr(e){for(let[t,n]of e.entries())for(let o of e.slice(0,t))(o.node!==n.node||o.code!==n.
code)&&(yield[o,n])}var mo=3,dn=4,ho="Compute upstream × local along each edge there again, and add the flows that meet.";function go(e){let{
way:t,mistakes:n,first:o,wrong:s,rounded:r,follows:i}=e,a=Or(e),l=c=>{let u=n.find(({explains:d})=>d.includes(c)),f=a.get(
c);return r||(f?Tr(e,f):u?`the same mistake as at ${t.nodes[u.explains[0]].name}`:i&&!o.includes(c)?`follows from what i\
s wrong at ${at(t.names(o))}`:"not yet right")};return new Map(s.map(c=>[t.nodes[c].name,l(c)]))}function bo(e,t){let n=e.
run(gt),o=Object.keys(t).filter(i=>!ct(t[i],n[e.numberOf(i)])),s=e.gate.flatMap((i,a)=>{let[l,c]=e.slopes(a);if(l===c)return[];
let u=`each slope from ${T(l)} to ${T(c)} is right`,f=T(e.local[a]);return[`At ${Ee(e.nodes[i])} the graph has a kink he\
re: ${u}. This course takes ${f}.`]}),r=[...new Set(s)].join(" ");return new Map(o.map(i=>[i,r]))}function Or({mistakes:e,
errors:t,composed:n}){if(n)return new Map([[e[0].explains[0],e.slice(0,2)]]);let o=e.filter(({explains:r})=>r.length===t.
length),s=new Map;for(let r of o.length?o:e){let[i]=r.explains;s.set(i,[...s.get(i)??[],r])}for(let[r,i]of s)s.set(r,Ar(
i));return s}function Ar(e){let t=e.flatMap(({saysFor:o})=>o),n=e.filter(({code:o})=>!t.includes(o));return n.filter(({rank:o})=>o<=
n[0].rank+1)}function Tr({way:e,composed:t},n){if(t&&new Set(n.map(({message:s})=>s)).size===1){let s=new Set(n.flatMap(
i=>Te(e,i))),r=wo(e,n[0],[[...s].sort((i,a)=>a-i)]);return pn(e,"Perhaps the same mistake was made twice:","",[r])}let o=jr(
e,n);return t?pn(e,"Perhaps two mistakes came together:",", and ",o):o.length===1?o[0]:o.length>mo?Fr(e,n):pn(e,"Perhaps",
", or ",o)}function pn(e,t,n,o){let s=o.map(Lr),r=s.map(([a])=>Ir(e,a.replace(/\.$/,""))),i=o.length<mo?new Set(s.map(([
,a])=>a)):[ho];return[`${t} ${r.join(n)}.`,...i].join(" ")}function Lr(e){let t=e.indexOf(". ");return t<0?[e,""]:[e.slice(
0,t),e.slice(t+2)]}var Ir=(e,t)=>e.numberOf(t.split(" ")[0])>=0?t:t[0].toLowerCase()+t.slice(1);function jr(e,t){let n=new Set,
o=new Map;for(let s of t){let r=JSON.stringify(s.wrong);n.has(r)||(n.add(r),o.set(s.message,[...o.get(s.message)??[],s]))}
return[...new Set([...o.values()].map(s=>Pr(e,s)))]}function Pr(e,t){let[n]=t;if(n.ofSlope&&t.length===1&&n.explains.length===
1)return Cr(e,n,n.ofSlope);let o=t.map(s=>Te(e,s));return wo(e,n,o)}function Te(e,{node:t,wrong:n}){let o=new Set(Object.
keys({...n.local,...n.upstream}).map(s=>e.gate[Number(s)]));return o.size&&bt(n.terms)?[...o].sort((s,r)=>r-s):[t]}function wo(e,{
message:t},n){let o=[...new Set(n.map(s=>mn(e,s)))];return ee(t,{gates:o.length<3?o.join(" or "):`one of ${at(o)}`})}var mn=(e,t)=>at(
t.map(n=>Ee(e.nodes[n])));function Fr(e,t){let[n]=t[0].explains,{name:o}=e.nodes[n],s=[...new Set(t.flatMap(f=>Te(e,f)))],
r=s.filter(f=>f===n||e.nodes[f].gate===null),i=r.flatMap(f=>e.feeds[f].map(g=>e.gate[g])),l=[...new Set([...s.filter(f=>!r.
includes(f)),...i])].sort((f,g)=>g-f);if(s.length===r.length)return`The flows that meet at ${o} are not added up as they\
 should be. Compute the flow along each edge from ${mn(e,l)} to ${o}, and add them.`;let c=l.map(f=>Ee(e.nodes[f]));c.length>
dn&&c.splice(dn-1,1/0,`${c.length-dn+1} more`);let u=`all on the way back through ${at(c)}`;return`Several mistakes lead\
 to this number for ${o}, ${u}. ${ho}`}function Cr(e,t,n){let[o]=t.explains,s=Te(e,t),r=s.filter(u=>e.feeds[o].some(f=>e.
gate[f]===u)),i=r.length?r:s,a=e.names(i),l=[...new Set(e.feeds[i[0]].map(u=>e.gate[u]))].sort((u,f)=>f-u),c={slopes:at(
a.map(u=>`∂${u}/∂${e.nodes[o].name}`)),gates:mn(e,i),arrives:a.join(" and at "),above:at(e.names(l))};return i.length>
1?ee(n.several,c):ee(Rr(e,t,i[0])?n.one:n.part,c)}function Rr(e,{wrong:t,explains:[n]},o){let s=new Set([n]);for(let a of[
...e.nodes.keys()].reverse())a!==o&&e.into[a].some(l=>s.has(e.edges[l].input))&&s.add(a);let r=e.into[o].map(a=>e.edges[a].
input).filter(a=>s.has(a)),i=new Set(e.into[o].filter(a=>a in t.upstream).map(a=>e.edges[a].input));return!s.has(e.output)&&
r.every(a=>i.has(a))}function hn(e,t,n,o){let s=new Wt(e,t,n.values),r=po(s,o),i=r?go(r):bo(s,o),a=Object.keys(o).map(c=>[c,{isRight:!r||!i.has(
c),text:i.get(c)??""}]),l=(r?.mistakes??[]).map(({code:c})=>c);return{said:Object.fromEntries(a),codes:[...new Set(l)]}}
function xo(e,t,n,o,s){let{nodes:r,output:i}=t,a=x(e,"section",{class:"bp-predict","aria-label":"Your gradients"});x(a,"\
div",{class:"bp-heading"},"Predict the gradients: write them into the boxes");let l=x(a,"dl"),u=[...r.keys()].filter(b=>!Y(
r[b])&&b!==i).reverse().map(b=>{let{name:p}=r[b],S=`∂${r[i].name}/∂${p}`,N=x(l,"div");return x(N,"dt",{},S),{place:b,
name:p,field:o.field(b,S),line:N,said:x(N,"dd")}}),f=x(a,"p"),g=x(f,"button",{type:"button"},"Check"),d=x(f,"button",{type:"\
button"},"Reveal"),M=x(a,"p",{class:"bp-unseen",role:"status","aria-live":"polite"}),k=!1,m=null;function w({place:b,field:p,
line:S,said:N},O,I){S.className=`bp-${O}`,S.hidden=I==="",p.classList.toggle("bp-right",O==="right"),O==="wrong"?p.setAttribute(
"aria-invalid","true"):p.removeAttribute("aria-invalid"),p.title=I,o.mark(b,O),j(N,I)}function h(){let{at:b,pass:p}=s.current();
m=JSON.stringify(b);let N=u.filter(({field:A})=>A.value.trim()).map(A=>({row:A,number:Pt(A.field.value)})),O=({place:A})=>Number.
isFinite(p.gradients[A]),I=N.filter(({row:A,number:R})=>typeof R=="number"&&O(A)),C=Object.fromEntries(I.map(({row:A,number:R})=>[
A.name,Number(R)])),{said:z,codes:W}=I.length?hn(t,n,p,C):{said:{},codes:[]};for(let A of u)w(A,"open","not answered yet");
for(let{row:A,number:R}of N){let{isRight:K,text:B}=z[A.name]??{};typeof R=="string"?w(A,"wrong",`! ${R}`):O(A)?K?w(A,"ri\
ght",B?`✓ right. ${B}`:"✓ right"):w(A,"wrong",`✗ ${B}`):w(A,"open","there is no such gradient at these inputs")}let H=Object.
values(z).filter(({isRight:A})=>A).length,G=Object.entries(z).find(([,{isRight:A}])=>!A),P=N.find(({number:A})=>typeof A==
"string"),D=G?`${G[0]}: ${G[1].text}`:P?`${P.row.name}: ${P.number}`:"";j(M,`${H} of ${u.length} right. ${D}`.trim()),s.
checked({isSolved:H===u.filter(O).length,codes:W})}function v(){m=null;for(let b of u)w(b,"open","");j(M,"")}function y(b){
k=b,g.disabled=b,j(d,b?"Hide":"Reveal"),s.hide(!b)}for(let{field:b}of u)b.addEventListener("keydown",p=>{p.stopPropagation(),
p.key==="Enter"&&(p.preventDefault(),h())});g.addEventListener("click",h),d.addEventListener("click",()=>{k||s.revealed(),
y(!k)});let{another:$}=s;return $&&x(f,"button",{type:"button"},"New numbers").addEventListener("click",()=>{for(let{field:b}of u)
b.value="";v(),$(),y(!1)}),v(),{show(b){m!==null&&m!==JSON.stringify(b)&&v()}}}var zr=340;function Vt(e,t,n,o){let{nodes:s}=t,r=x(e,"div",{class:"bp-view"}),i=s.findIndex(L=>!Y(L)),a=i<0,l=t.gradients&&
!a,c=i,u=l&&t.mistakes!==void 0,f=!1,g=!1,d=s.filter(L=>L.gate!==null).length,M=x(r,"div",{class:"bp-controls"}),k=Object.
entries(o?{}:t.ranges).map(([L,E])=>({name:L,control:Jt(M,L,E,F=>Z(L,F))})),m=ao(r,t,{choose:U,epsilon:()=>f?W?.get()??0:
0,pull:X}),w=x(r,"p",{class:"backprop-sentence",role:"status","aria-live":"polite"}),h=x(r,"div",{class:"bp-bar"}),v=ye(
h,t.gradients?2*d+1:d,Q),y=x(h,"div",{class:"bp-toggles"}),$=a?null:Ot(y,"nudge",L=>B(L)),b=l?Ot(y,"flows as bands",A):null,
p=x(r,"div",{class:"bp-below"}),{mistakes:S}=t,N=S&&k.length?()=>n.set(Oe(t,S,n.get(),Math.random)):null,{checked:O,revealed:I}=o??
{checked:()=>{},revealed:()=>{}},z=S&&l?xo(p,t,S,m,{current:D,hide:J,another:N,checked:O,revealed:I}):null,W=a?null:be(p,
t,A);W?.toggle(!1);let H=l?io(p,t):null,G=s.some(nt)&&!o?ro(p,t,A):null;function P(){t.gradients&&v.limit(u?d+1:2*d+1),o&&
$?.parentElement?.toggleAttribute("hidden",u),o&&u&&f&&B(!1)}function D(){let L=n.get();return{at:L,pass:it(t,L)}}function A(){
let{at:L,pass:E}=D(),F=v.get(),V=u&&F>E.forwardSteps,q=V?E.forwardSteps:F,rt=F>E.steps.length,st=Dt(t,E,t.gradients||F<d?
q:E.forwardSteps);!t.gradients&&F===d&&_r(st),r.classList.toggle("bp-asking",V),m.show(V?Dr(t,st):st),j(w,R(E,F,V)),H?.show(
c,E,q),G?.show(L,E,l&&!u&&rt),z?.show(L),m.flows.show(b?.checked&&!V?E.steps.slice(0,F):null),K(L,E)}function R(L,E,F){return F&&
!L.failure?"The forward pass is done. Which gradient does each node have?":!t.gradients&&E===d&&(!L.failure||L.failure.slope)?
Qt(t,{...L,failure:null},L.steps.length+1):Qt(t,L,E)}function K(L,E){if(!W)return;if(!f){m.nudge(()=>"");return}let F=ge(
t,L,E,c,W.get());m.nudge(V=>{let q=F.moved[V];return q!==void 0?Xt(q):F.promised[V]===void 0?"":"undefined"}),W.show(c,F,
E,l&&!u&&v.get()>E.steps.length)}function B(L){if(L&&o&&u)return;f=L;let E=s[c];L&&nt(E)&&G?.moved(E.name),$&&($.checked=
L),r.classList.toggle("bp-nudged",L),W?.toggle(L),A()}function X(L,E){L!==c&&U(L),f||B(!0),f&&W?.set(E)}function J(L){u=
L,P(),A()}function U(L){c=L,m.choose(L);let E=s[L];f&&nt(E)&&G?.moved(E.name),A()}function Z(L,E){G?.moved(L),n.set({...n.
get(),[L]:E})}function lt(){let L=n.get();if(!k.some(({name:E})=>!(E in L))){for(let{name:E,control:F}of k)F.get()!==L[E]&&
F.set(L[E]);A()}}function Q(){let L=it(t,n.get()).steps[v.get()-1],E=L?.flows?L.node.inputs.find(F=>!Y(s[F])):L?.place;L&&
m.reveal([L.place,...L.node.inputs]),E!==void 0&&!u&&!f?U(E):A()}function ut(L){if(!(L.altKey||L.ctrlKey||L.metaKey)){if(L.
key===" ")v.toggle();else{if(L.target!==m.element)return;if(L.key==="ArrowRight")v.set(v.get()+1);else if(L.key==="Arrow\
Left")v.set(v.get()-1);else if(L.key==="Home")v.set(0);else if(L.key==="End")v.set(Number.POSITIVE_INFINITY);else return}
L.preventDefault(),L.stopPropagation()}}let wt=new ResizeObserver(()=>{r.classList.toggle("bp-beside",G!==null&&r.clientWidth-
m.width>=zr),m.resize(),G?.resize(),!(g||!r.clientWidth)&&(g=!0,u&&m.reveal([t.output],!0))});r.style.setProperty("--bp-\
picture",`${m.width}px`),wt.observe(r),m.element.addEventListener("keydown",ut);let kt=n.listen(lt);return m.choose(c),P(),
lt(),()=>{v.stop(),kt(),wt.disconnect(),r.remove()}}function _r(e){for(let t of Object.keys(e))/^(node|edge):/.test(t)&&
delete e[t]}function Dr({nodes:e,output:t},n){let o=Object.entries(n).filter(([i])=>i.startsWith("value:")),s=e.filter(i=>!Y(
i)).map(i=>[`partial:${i.name}`,"∂"]),{name:r}=e[t];return{...Object.fromEntries([...o,...s]),[`gradient:${r}`]:"1"}}function Le(e,t,n,o){let s=x(e,"div",{class:"bp-practice"}),r=x(s,"div",{class:"bp-bar"}),i=x(r,"p",{role:"status","aria\
-live":"polite"}),a=x(r,"button",{type:"button"}),l=x(s,"div"),c=[],u=null,f=()=>{},g=0,d=!1,M=!1,k=new Set;function m(){
let w=c.filter(y=>y.tries).length+Number(d),h=u?`Level ${u.level}. `:"";j(i,`${d?"All correct! ":""}${h}${w} solved.${M&&
!d?" Revealed, so not counted.":""}`),j(a,d||M?"Next one":"Another one"),a.disabled=u===null}return a.addEventListener("\
click",()=>{if(!u)return;let{key:w,level:h,trains:v}=u;c.push({key:w,level:h,trains:v,tries:d?g:0,made:[...k]}),u=null,d=
!1,m(),o(c)}),m(),{show(w){f(),u=w,[g,d,M,k]=[0,!1,!1,new Set];let h={...w.figure,gates:t,functions:n};f=Vt(l,h,Me(w.start),
{checked({isSolved:v,codes:y}){if(!(d||M)){g++,d=v;for(let $ of y)k.add($);m(),d&&a.focus()}},revealed(){M=!0,m()}}),m(),
l.querySelector("foreignObject input")?.focus({preventScroll:!0})},stop(){f(),s.remove()}}}var Pe=430,$o=230,Ht={left:54,right:14,top:10,bottom:36},[ne,Ie]=[Ht.left,Ht.top],[je,Gt]=[Pe-Ht.left-Ht.right,$o-Ht.top-
Ht.bottom],Br=1e6,gn=-12,vo=2;function yo(e,t,n){let{panel:o,svg:s,axes:r}=Mo(e,n),i=_(s,"path",{class:"bp-right-losses"}),
a=_(s,"path",{class:"bp-line"}),l=_(s,"circle",{class:"bp-point",r:4.5}),c=x(o,"p"),u="";return{resize:()=>Nt(s,r,Pe),show({
losses:f,beside:g}){let d=f.length-1,M=Math.ceil(Math.max(d,t)/t)*t,k=Wr(Math.max(...[...f,...g??[]].map(b=>Math.min(b,Br)))),
m=b=>ne+b/M*je,w=b=>Ie+Gt-Math.min(b/k,1.02)*Gt,h=`${M} ${k}`;h!==u&&So(r,yt(0,M),yt(0,k),m,w,"step"),u=h;let v=b=>`M${b.
map((p,S)=>`${m(S).toFixed(1)} ${w(p).toFixed(1)}`).join("L")}`;a.setAttribute("d",v(f)),i.setAttribute("d",g?v(g):""),l.
setAttribute("cx",String(m(d))),l.setAttribute("cy",String(w(f[d])));let y=g?`; thin: with the right gradients, ${T(g[g.
length-1])}`:"",$=`Step ${d}: the loss is ${T(f[d])}${y}.`;j(c,$),s.setAttribute("aria-label",`The loss from step to ste\
p. ${$}`)}}}function ko(e){let{panel:t,svg:n,axes:o}=Mo(e,"Size of the gradient of each layer’s weights"),s=_(n,"path",
{class:"bp-right-losses"}),r=_(n,"path",{class:"bp-line"}),i=_(n,"g"),a=x(t,"p"),l=[];return{resize:()=>Nt(n,o,Pe),show({
sizes:c,losses:u}){(u.length===1||!l.length)&&(l=c);let f=w=>ne+(w-.5)/c.length*je,g=w=>Ie+Gt-(w-gn)/(vo-gn)*Gt,d=w=>g(Math.
max(gn,Math.min(vo,Math.log10(w))));if(!o.childElementCount){let w=c.map((v,y)=>[y+1,String(y+1)]),h=[-12,-9,-6,-3,0].map(
v=>[v,v?`10${Kr(v)}`:"1"]);So(o,w,h,f,g,"layer")}let M=w=>`M${w.map((h,v)=>`${f(v+1)} ${d(h).toFixed(1)}`).join("L")}`;s.
setAttribute("d",M(l)),r.setAttribute("d",M(c)),i.replaceChildren();for(let[w,h]of c.entries())_(i,"circle",{class:"bp-p\
oint",cx:f(w+1),cy:d(h),r:3.5});let m=`${`${T(c[c.length-1])} in the last layer, ${T(c[0])} in the first`}. Thin: before\
 the first step.`;j(a,m),n.setAttribute("aria-label",`The size of the gradient of each layer’s weights: ${m}`)}}}function Mo(e,t){
let n=x(e,"section",{class:"bp-losses","aria-label":t});x(n,"p",{class:"bp-heading"},t);let o=_(n,"svg",{viewBox:`0 0 ${Pe}\
 ${$o}`,role:"img"});return{panel:n,svg:o,axes:_(o,"g",{class:"bp-axes"})}}function So(e,t,n,o,s,r){e.replaceChildren();
for(let[i,a]of t)_(e,"text",{x:o(i),y:Ie+Gt+16,"text-anchor":"middle"},a);for(let[i,a]of n)_(e,"path",{d:`M${ne} ${s(i)}\
h${je}`}),_(e,"text",{x:ne-6,y:s(i)+4,"text-anchor":"end"},a);_(e,"text",{x:ne+je/2,y:Ie+Gt+32,"text-anchor":"middle"},r)}
function Wr(e){let t=10**Math.floor(Math.log10(e||1));return t*([1,1.5,2,3,4,5,6,8].find(n=>n*t>=e)??10)}var Kr=e=>String(
e).replace(/./g,t=>"⁻⁰¹²³⁴⁵⁶⁷⁸⁹"["-0123456789".indexOf(t)]);var bn=360,oe={left:40,right:10,top:22,bottom:34},mt=bn-oe.left-oe.right,Eo=7;function Oo(e,{points:t,window:n,fine:o,speaker:s}){
let r=x(e,"section",{class:"bp-plane","aria-label":"The points"}),i=_(r,"svg",{viewBox:`0 0 ${bn} ${oe.top+mt+oe.bottom}`,
role:"img"}),{left:a,top:l}=oe,[c,u]=n,f=$=>a+($-c[0])/(c[1]-c[0])*mt,g=$=>l+mt-($-u[0])/(u[1]-u[0])*mt;_(i,"rect",{class:"\
bp-zero",x:a,y:l,width:mt,height:mt});let d=_(i,"path",{class:"bp-one"}),M=_(i,"path",{class:"bp-border"}),k=_(i,"g",{class:"\
bp-axes"});for(let[$,b]of yt(...c))_(k,"text",{x:f($),y:l+mt+16,"text-anchor":"middle"},b);for(let[$,b]of yt(...u))_(k,"\
text",{x:a-6,y:g($)+4,"text-anchor":"end"},b);_(k,"text",{x:a+mt/2,y:l+mt+31,"text-anchor":"middle"},"x1"),_(k,"text",{x:a-
6,y:14,"text-anchor":"end"},"x2");let m=t.length>30?.6:1,w=t.map(([$,b,p])=>No(i,f($),g(b),p,m*Eo)),h=x(r,"p"),[v,y]=[0,
1].map($=>{let b=_(h,"svg",{class:"bp-sign",viewBox:"0 0 16 16","aria-hidden":"true"});return No(b,8,$?9:8,$,Eo-1),x(h,"\
span",{},` target ${$}`)});return v.after(" "),y.after(" "),x(h,"span",{},`Thick edge: the ${s} is wrong there.`),x(
r,"p",{},"Orange area: it says more than ½. On the line: exactly ½."),{resize:()=>Nt(i,k,bn),show({grid:$,right:b}){let p=mt/
(o-1),S=Vr($,o,(O,I)=>`${Tt(a+O*p)} ${Tt(l+mt-I*p)}`);d.setAttribute("d",S.region),M.setAttribute("d",S.line);for(let[O,
I]of w.entries())I.classList.toggle("bp-missed",!b[O]);let N=b.filter(Boolean).length;i.setAttribute("aria-label",`${t.length}\
 points of two classes; the ${s} says the right one at ${N} of them.`)}}}function No(e,t,n,o,s){if(!o)return _(e,"circle",
{class:"bp-target bp-target-0",cx:t,cy:n,r:s});let r=1.2*s,i=`M${Tt(t)} ${Tt(n-r)}l${Tt(r)} ${Tt(1.8*r)}h${Tt(-2*r)}z`;return _(
e,"path",{class:"bp-target bp-target-1",d:i})}var Tt=e=>e.toFixed(1);function Vr(e,t,n){let o="",s="";for(let r=0;r+1<t;r++)
for(let i=0;i+1<t;i++){let a=[[0,0],[1,0],[1,1],[0,1]].map(([u,f])=>[i+u,r+f,e[(r+f)*t+i+u]]);if(a.every(([,,u])=>u<=0))
continue;let l=[],c=[];for(let[u,[f,g,d]]of a.entries()){let[M,k,m]=a[(u+1)%4];if(d>0&&l.push(n(f,g)),d>0==m>0)continue;
let w=d/(d-m);c.push(n(f+w*(M-f),g+w*(k-g))),l.push(c[c.length-1])}o+=`M${l.join("L")}z`;for(let u=0;u+1<c.length;u+=2)s+=
`M${c[u]}L${c[u+1]}`}return{region:o,line:s}}var Hr=100,Gr=35,qr=4e3;function Fe(e,t,n,o=()=>{}){let{points:s,place:r,speaker:i,steps:a,driver:l}=t,c=r==="recording",
u=x(e,"div",{class:"bp-view bp-trainer"});if(l){let A=x(u,"p",{class:"bp-driver"},"The gradients come from your function\
 ");x(A,"code",{},l),A.append(".")}let f=x(u,"div",{class:"bp-bar",role:"group","aria-label":"Training"}),g=wn(f,"One st\
ep",()=>O(1)),d=wn(f,"",()=>p?z():O(a)),M=wn(f,"Reset",W),k=x(f,"div",{class:"bp-rate"});x(k,"span",{},"learning rate ");
let m=$t(k,{"aria-label":"learning rate"});m.set(t.rate),m.element.readOnly=c,g.hidden=c;let w=x(u,"p",{class:"bp-told",
role:"status","aria-live":"polite"}),h=x(u,"p",{class:"bp-wrong",role:"alert"}),v=x(u,"div",{class:"bp-charts"}),y=[Oo(v,
t)],$=x(v,"div",{class:"bp-column"}),b=`Loss: mean of ${t.loss[1]} over ${s.length} points`;y.push(yo($,a,b)),y.push(n.get().
sizes.length?ko($):Ur($));let p=0,S=0,N=0;function O(A){let R=m.get();R===null||p||(p=A,I(R,A))}function I(A,R){let K=matchMedia(
"(prefers-reduced-motion: reduce)").matches?R:Math.ceil(R/Hr),B=c?0:Math.min(p,r==="page"?K:t.chunk);C(),n.advance(A,B,()=>{
clearTimeout(N),p-=B,(n.get().trouble||n.isOver())&&(p=0),P(),p?S=setTimeout(()=>I(m.get()??A,R),Gr):H()}),G()}function C(){
clearTimeout(N),r==="kernel"&&(N=setTimeout(()=>j(h,"No answer from the kernel yet: it is busy, or it is not running."),
qr))}function z(){p=0,clearTimeout(S),H()}function W(){p=0,clearTimeout(S),C(),n.reset(()=>{clearTimeout(N),P(),H()})}function H(){
o(n.get()),G()}function G(){if(j(d,p?"Stop":c?"Play":`Train: ${a} steps`),g.disabled=p>0,d.disabled=!p&&n.isOver(),p)return;
let{losses:A,right:R,note:K,trouble:B}=n.get();j(h,B);let X=A.length-1,J=R.filter(Boolean).length,U=`Step ${X}: the loss\
 is ${T(A[X])}, and the ${i} is right at ${J} of ${R.length} points.`;j(w,K&&X?`${U} ${K}`:U)}function P(){let A=n.get();
for(let R of y)R.show(A)}M.title="Back to the weights of the start";let D=new ResizeObserver(()=>{for(let A of y)A.resize()});
return D.observe(u),P(),G(),()=>{p=0,clearTimeout(S),clearTimeout(N),n.stop(),D.disconnect(),u.remove()}}function wn(e,t,n){
let o=x(e,"button",{type:"button"},t);return o.addEventListener("click",n),o}function Ur(e){let t=x(e,"table",{class:"bp\
-weights"}),n=x(x(t,"thead"),"tr");for(let i of["weight","value","gradient"])x(n,"th",{scope:"col"},i);let o=x(t,"tbody"),
s=new Map;function r(i){let a=x(o,"tr");x(a,"th",{scope:"row"},i);let l=[x(a,"td"),x(a,"td")];return s.set(i,l),l}return{
resize(){},show({weights:i,gradient:a}){for(let[l,c]of Object.entries(i)){let[u,f]=s.get(l)??r(l);j(u,T(c)),j(f,l in a?T(
a[l]):"")}}}}var Ao=1e-4,Yr="It stops here: the next step leads where there is no loss. Try a smaller learning rate.";function Ce({graph:e,
says:t,start:n,points:o,window:s,fine:r},i){if(!e||!t)throw new Error("There is no graph to train.");let a={...e,gates:i},
l={...t,gates:i},c=Jr(s,r),u=n,f=it(a,u),g=[M()],d="";function M(){return Number(f.values[a.output])}let k=(h,v)=>Number(
Et(l,{...u,x1:h,x2:v})[l.output]),m=()=>Object.fromEntries(a.nodes.flatMap((h,v)=>nt(h)?[[h.name,Number(f.gradients[v])]]:
[]));function w(h){let v=m(),y=Object.fromEntries(Object.entries(u).map(([b,p])=>[b,p-h*v[b]])),$=it(a,y);if($.failure||
!Object.values(y).every(Number.isFinite)){d=Yr;return}[u,f]=[y,$],g.push(M())}return{get:()=>({losses:g,beside:null,weights:u,
gradient:m(),grid:c.map(([h,v])=>Xr(k(h,v))),right:o.map(([h,v,y])=>k(h,v)>.5==(y===1)),sizes:[],note:"",trouble:d}),advance(h,v,y){
for(let $=0;$<v&&!d;$++)w(h);y()},reset(h){u=n,f=it(a,u),g=[M()],d="",h()},isOver:()=>!1,stop(){}}}function To(e){let t=Number(
e.get().answers),n=()=>{},o=e.listen(()=>{if(e.get().answers!==t)return;let r=n;n=()=>{},r()});function s(r,i,a){n=a,t=Math.
max(t,Number(e.get().answers))+1,e.send({number:t,rate:r,steps:i})}return{get:e.get,advance:s,reset:r=>s(0,0,r),isOver:()=>!1,
stop:o}}function Lo({losses:e,beside:t,states:n}){let o=0;function s(){let r=n[o];return{...r,losses:e.slice(0,r.losses),
beside:t?.slice(0,r.losses)??null}}return{get:s,advance(r,i,a){o=Math.min(o+1,n.length-1),a()},reset(r){o=0,r()},isOver:()=>o===
n.length-1,stop(){}}}function Xr(e){let t=Math.min(1-Ao,Math.max(Ao,e));return Math.log(t/(1-t))}function Jr([e,t],n){let o=([
s,r],i)=>s+(r-s)*i/(n-1);return Array.from({length:n*n},(s,r)=>[o(e,r%n),o(t,Math.floor(r/n))])}function Re(e,t,n){return e.on(t,n),()=>e.off(t,n)}var Io=(e,t)=>({render({model:n,el:o}){let s=()=>{};function r(){s();
let l=n.get("figure");s=(l.arrays?ke:Vt)(o,{...l,gates:e,functions:t},Qr(n))}let i=Re(n,"change:figure",r);r();let a=Bt(
o,".backprop-explorer");return()=>{i(),s(),a()}}}),jo=(e,t)=>({render({model:n,el:o}){let s=Le(o,e,t,l=>{n.set("history",
[...l]),n.save_changes()}),r=()=>s.show(n.get("problem")),i=Re(n,"change:problem",r);r();let a=Bt(o,".backprop-explorer");
return()=>{i(),s.stop(),a()}}}),Po=e=>({render({model:t,el:n}){let o=t.get("figure"),s=o.place==="page"?Ce(o,e):To(Zr(t)),
r=Fe(n,o,s,({weights:a,losses:l})=>{o.place==="page"&&(t.set("reached",{weights:a,losses:[...l]}),t.save_changes())}),i=Bt(
n,".backprop-explorer");return()=>{r(),i()}}}),Zr=e=>({get:()=>e.get("state"),send(t){e.set("order",t),e.save_changes()},
listen:t=>Re(e,"change:state",t)}),Qr=e=>({get:()=>e.get("inputs"),set(t){e.set("inputs",t),e.save_changes()},listen:t=>Re(
e,"change:inputs",t)}),Fo={render:({el:e})=>Bt(e,".backprop-depth")};function Co(e,t){let{figure:n,start:o}=xn(),s=document.querySelector(".backprop-explorer");s&&(n.arrays?ke:Vt)(s,{...n,gates:e,
functions:t},Me(o))}async function Ro(e,t){let{stock:n,shared:o,wish:s,rule:r,trainable:i}=await ti(xn()),a=document.querySelector(
".backprop-explorer");if(!a)return;let l=u=>{let{figure:f,...g}=pe(n,u,s,r,i),d={...o,...f.mistakes};c.show({...g,figure:{
...f,mistakes:d}})},c=Le(a,e,t,l);l([])}function zo(e){let{figure:t,...n}=xn(),o=document.querySelector(".backprop-explo\
rer");o&&Fe(o,t,t.place==="page"?Ce(t,e):Lo(n))}async function ti(e){let t=Uint8Array.from(atob(e),o=>o.charCodeAt(0)),n=new Blob(
[t]).stream().pipeThrough(new DecompressionStream("gzip"));return JSON.parse(await new Response(n).text())}var xn=()=>JSON.
parse(document.getElementById("data")?.textContent??"");return Go(ei);})();
