// Made from scripts/ by make explorer, sha256 2631f80e7233a64d562c223a12529aa4017f8f23e691fed5ee6a7382d7041172
var explorer=(()=>{var en=Object.defineProperty;var uo=Object.getOwnPropertyDescriptor;var fo=Object.getOwnPropertyNames;var po=Object.prototype.hasOwnProperty;var mo=(n,t)=>{for(var e in t)en(n,e,{get:t[e],enumerable:!0})},ho=(n,t,e,s)=>{if(t&&typeof t=="object"||typeof t=="func\
tion")for(let o of fo(t))!po.call(n,o)&&o!==e&&en(n,o,{get:()=>t[o],enumerable:!(s=uo(t,o))||s.enumerable});return n};var go=n=>ho(en({},"__esModule",{value:!0}),n);var zi={};mo(zi,{arraySentence:()=>ke,arrayTexts:()=>ye,cellText:()=>oe,choose:()=>hn,close:()=>et,compute:()=>ft,depthWidget:()=>so,
formatNumber:()=>T,fromStock:()=>Me,judge:()=>ce,nudge:()=>Ae,openPage:()=>oo,openPractice:()=>ro,openTrainer:()=>io,otherNumbers:()=>Ke,
practiceWidget:()=>eo,readNumber:()=>Bt,run:()=>ut,runArrays:()=>Ht,sentence:()=>fe,snapped:()=>ue,texts:()=>Zt,trainerWidget:()=>no,
widget:()=>to});var bo={"−":"-","–":"-","×":"*","·":"*","⋅":"*","÷":"/","⁄":"/","**":"^"},Bn="write a number, such as -0.5, 3\
/4 or 19*6";function Bt(n){let t=wo(n.trim()),e=t.match(/(?<![\d.,])[1-9]\d{0,2},\d{3}(?![\d.,])/)?.[0];if(e)return`${e}\
 is read in two ways: write ${e.replace(",",".")} or ${e.replace(",","")}`;let s=t.replace(/,(?=\d)/g,".").match(/(\d+\.?\d*|\.\d+)(e[+-]?\d+)?|\S/gi)??
[],o=new nn(s),r=o.sum();return r===null||o.next!==void 0?Bn:Number.isFinite(r)?r:`${n.trim()} has no finite value: ${Bn}`}
var wo=n=>n.replace(/(\d*)([¼-¾⅐-⅞])/g,(t,e,s)=>`(${e||0}+${s.normalize("NFKC")})`).replace(/[⁰¹²³⁴-⁹⁻]+/g,
t=>`^(${t.normalize("NFKC")})`).normalize("NFKC").replace(/\bpi\b/gi,"π").replace(/\bsqrt(?=\s*\()/gi,"√").replace(/\*\*|[−–×·⋅÷⁄]/g,
t=>bo[t]),nn=class{constructor(t){this.tokens=t,this.place=0}get next(){return this.tokens[this.place]}take(...t){let{next:e}=this;
return e===void 0||!t.includes(e)?"":(this.place++,e)}sum(){let t=this.product();for(let e=this.take("+","-");e;e=this.take(
"+","-")){let s=this.product();t=t===null||s===null?null:e==="+"?t+s:t-s}return t}product(){let t=this.signed();for(let e=this.
take("*","/");e;e=this.take("*","/")){let s=this.signed();t=t===null||s===null?null:e==="*"?t*s:t/s}return t}signed(){let t=this.
take("+","-");if(!t)return this.power();let e=this.signed();return e!==null&&t==="-"?-e:e}power(){let t=this.atom();if(!this.
take("^"))return t;let e=this.signed();return t===null||e===null?null:t**e}atom(){if(this.take("(")){let e=this.sum();return this.
take(")")?e:null}let{next:t}=this;if(t==="π")return this.place++,Math.PI;if(this.take("√")){let e=this.atom();return e===
null?null:Math.sqrt(e)}return t===void 0||!/^[\d.]/.test(t)||t==="."?null:(this.place++,Number(t))}};var xo={Add:(n,t)=>n+t,Sub:(n,t)=>n-t,USub:n=>-n,Mult:(n,t)=>n*t,Div:(n,t)=>n/t,Pow:(n,t)=>n**t,Lt:(n,t)=>+(n<t),LtE:(n,t)=>+(n<=
t),Gt:(n,t)=>+(n>t),GtE:(n,t)=>+(n>=t),Eq:(n,t)=>+(n===t),NotEq:(n,t)=>+(n!==t),BitAnd:(n,t)=>n&t,BitOr:(n,t)=>n|t,BitXor:(n,t)=>n^
t};function ft(n,t,e){if(typeof n=="number")return n;if(typeof n=="string")return t[n];let[s,...o]=n;return(xo[s]??e[s])(
...o.map(i=>ft(i,t,e)))}var Z=n=>n.gate===null&&n.number!==null,at=n=>n.gate===null&&n.number===null,Dn=({nodes:n})=>n.flatMap((t,e)=>t.gate===null?
[]:[[e,t]]),Mt=n=>n.gate===null?n.name:`${n.name} = ${n.formula}`;function T(n,t=4){return Number.isNaN(n)?"nan":(n<0?"−":"")+vo(Math.abs(n),t)}function vo(n,t){if(!Number.isFinite(n))
return"∞";if(Number.isInteger(n)&&n<1e6)return String(n);let[e="",s]=n.toExponential(t-1).split("e"),o=Number(s);return-4<=
o&&o<6?Hn(n.toFixed(Math.max(0,t-1-o))):`${Hn(e)}e${o<0?"-":"+"}${String(Math.abs(o)).padStart(2,"0")}`}var Hn=n=>n.includes(
".")?n.replace(/\.?0+$/,""):n,kt=n=>Number(T(n).replace("−","-")),Tt=(n,t)=>n===t||Math.abs(n-t)<=1e-12*Math.max(Math.
abs(n),Math.abs(t)),sn=(n,t)=>Tt(n,kt(t))?"=":"≈",Lt=n=>n.startsWith("−")?`(${n})`:n,pt=n=>n.length>1?`${n.slice(0,-1).
join(", ")} and ${n.at(-1)}`:n.join();function ut(n,t){let e=It(n,t),s=[];n.nodes.forEach((a,c)=>{a.gate!==null&&s.push({place:c,node:a,flows:null,missing:[]})});
let{gradients:o,steps:r,failure:i}=yo(n,e,s,ko(n,e,s));return{values:e,gradients:o,steps:s.concat(r),forwardSteps:s.length,
failure:i}}function It({nodes:n,gates:t},e,s){let o=new Array(n.length);return n.forEach((r,i)=>{let a=s?.get(i);if(a!==
void 0){o[i]=a;return}if(r.gate===null){o[i]=r.number??e[r.name];return}let c=$o(r,o),l=c&&t[r.gate].value(...c);l!==null&&
Number.isFinite(l)&&(o[i]=l)}),o}function st(n,t){let e=n[t];if(e===void 0)throw new Error(`The node ${t} has no number.`);
return e}function $o(n,t){let e=[];for(let s of n.inputs){let o=t[s];if(o===void 0)return null;e.push(o)}return e}var ht=(n,t)=>n.
inputs.map(e=>st(t,e));function ko(n,t,e){let s=e.findIndex(a=>t[a.place]===void 0);if(s<0)return null;let{place:o,node:r}=e[s],
i=rn(n.gates,r.name,r.gate,ht(r,t));return{step:s+1,place:o,slope:!1,text:i}}function yo(n,t,e,s){let{nodes:o,output:r,gates:i}=n,
a=new Array(o.length);a[r]=1;let c=[],l=s;for(let u=e.length-1;u>=0;u--){let{place:f,node:d}=e[u],p=[],v=[];if(c.push({place:f,
node:d,flows:p,missing:v}),l&&!l.slope)continue;let g=ht(d,t);for(let[h,m]of d.inputs.entries()){if(Z(o[m]))continue;let $=i[d.
gate].local[h](...g,st(t,f)),y=st(a,f)*$,x=a[m],k=x===void 0?y:x+y;if(Number.isFinite(k)){a[m]=k,p.push({position:h,input:m,
local:$,downstream:y,first:x===void 0,total:k});continue}if(a[m]=NaN,v.push(m),l)continue;let S={position:h,name:o[m].name},
b=an(i,d.name,d.gate,g,S,st(a,f),$);l={step:e.length+c.length,place:f,slope:!0,text:b}}}if(!l||l.slope)for(let u of o.keys())
a[u]??=0;return{gradients:a,steps:c,failure:l}}function rn(n,t,e,s){let r=Math.abs(n[e].value(...s))===1/0?"the result i\
s too large for a floating-point number":"it has no real value there";return on(t,e,s,Vn(n[e],s,"")??r)}function an(n,t,e,s,o,r,i){
if(Number.isFinite(i))return on(t,e,s,`the gradient of ${o.name} gets too large for a floating-point number`);let a=Vn(n[e],
s,"abc"[o.position]),c=a?`finite slope for ${o.name}: ${a}`:`slope for ${o.name} that a floating-point number can hold`;
return on(t,e,s,`it has a value there, but no ${c}${r===0?". The upstream gradient is 0, but 0 times a slope that does n\
ot exist need not be 0":""}`)}var Vn=({domain:n},t,e)=>n.find(([s,,o])=>o===e&&!s(...t))?.[1],on=(n,t,e,s)=>`The node ${n}\
 (${t}) got ${e.map(o=>T(o)).join(" and ")}: ${s}.`;var ot=n=>n.reduce((t,e)=>t*e,1);function Mo(n,t,e){let s=n.map(r=>{let i=e.indexOf(r);return i<0?0:[...e.slice(i+1)].reduce(
(a,c)=>a*(t.get(c)??1),1)}),o=[0];return n.forEach((r,i)=>{let a=t.get(r)??1;o=o.flatMap(c=>Array.from({length:a},(l,u)=>c+
u*s[i]))}),Int32Array.from(o)}function gt({inputs:n,result:t},e,s){let o=new Map;[...t].forEach((c,l)=>{o.set(c,s[l])}),
n.forEach((c,l)=>{[...c].forEach((u,f)=>{o.set(u,e[l][f])})});let r=[...new Set(n.join(""))].filter(c=>!t.includes(c)),i=[
...t,...r],a=ot(r.map(c=>o.get(c)??1));return{size:ot(s),terms:a,places:n.map(c=>Mo(i,o,c))}}function Nt({size:n,terms:t,
places:e},s){let o=new Array(n),[[r,i],[a,c]]=[s,e];for(let l=0,u=0;l<n;l++){let f=0;for(let d=0;d<t;d++,u++)f+=i?r[a[u]]*
i[c[u]]:r[a[u]];o[l]=f}return o}var Gn=new WeakMap;function dt(n){let t=Gn.get(n);return t||(t=n.map(e=>e.gate===null?null:No(e,n)),Gn.set(n,t)),t}function No({
inputs:n,shape:t,made:e},s){let o=n.map(r=>s[r].shape);if(e.places)return{ahead:{size:ot(t),terms:1,places:[Int32Array.from(
e.places)]},back:[]};if(e.pattern&&e.local!==void 0){let r={inputs:[e.pattern.result],result:e.pattern.inputs[0]};return{
ahead:gt(e.pattern,o,t),back:[gt(r,[t],o[0])]}}if(e.pattern&&e.back){let r=e.back.map((i,a)=>{let c=o.map((l,u)=>u===a?t:
l);return gt(i,c,o[a])});return{ahead:gt(e.pattern,o,t),back:r}}return{ahead:So(o,t),back:n.map(()=>null)}}function So(n,t){
let e="ij".slice(0,t.length),s=n.map(o=>{let r=t.length-o.length;return o.map((i,a)=>i===t[r+a]?e[r+a]:"uv"[a]).join("")});
return gt({inputs:s,result:e},n,t)}var we=n=>Array.isArray(n)?n.flat():[n];function Kn(n,t){return t.length===0?n[0]:t.length===1?n:Array.from({length:t[0]},
(e,s)=>n.slice(s*t[1],(s+1)*t[1]))}var Dt=(n,t)=>t.length===2?`[${Math.floor(n/t[1])},${n%t[1]}]`:t.length===1?`[${n}]`:
"";function Ht(n,t){let e=cn(n,t),s=[];n.nodes.forEach((a,c)=>{a.gate!==null&&s.push({place:c,node:a,flows:null,missing:[]})});
let o=Ao(n,e,s),i=n.nodes[n.output].shape.length===0?To(n,e,s,o):{gradients:[],steps:[],failure:o};return{values:e,...i,
steps:s.concat(i.steps),forwardSteps:s.length}}function cn(n,t,e){let s=dt(n.nodes),o=new Array(n.nodes.length);return n.
nodes.forEach((r,i)=>{let a=e?.get(i);if(a)o[i]=a;else if(r.gate===null)o[i]=r.number??we(t[r.name]);else{let c=xe(r,o),
l=c&&Oo(n,r,s[i],c);l?.every(Number.isFinite)&&(o[i]=l)}}),o}function xe(n,t){let e=[];for(let s of n.inputs){let o=t[s];
if(!o)return null;e.push(o)}return e}function Oo({gates:n},{gate:t,made:e},s,o){let r=s?.ahead;if(e.places||e.back)return Nt(
r,o);if(e.pattern)return ln(t,r,o[0]);let{value:i}=n[t];return Array.from({length:r.size},(a,c)=>i(...ve(r,o,c)))}var ve=({
places:n},t,e)=>t.map((s,o)=>s[n[o][e]]),Un=({size:n,terms:t,places:[e]},s)=>Array.from({length:n},(o,r)=>Array.from({length:t},
(i,a)=>s[e[r*t+a]])),ln=(n,t,e)=>Un(t,e).map(s=>n==="max"?Math.max(...s):Eo(s));function un(n,t,{places:[e]},s,o,r){let i=Un(
t,s).map((a,c)=>a.filter(l=>l===o[c]).length);return s.map((a,c)=>ft(n,{a,b:i[e[c]],y:o[e[c]]},r))}function Eo(n){let t=Math.
max(...n);return t+Math.log(n.reduce((e,s)=>e+Math.exp(s-t),0))}function Ao(n,t,e){let s=e.findIndex(p=>t[p.place]===void 0);
if(s<0)return null;let{place:o,node:r}=e[s],i={step:s+1,place:o,slope:!1};if(r.made.pattern||r.made.places)return{...i,text:`\
The node ${r.name} (${r.gate}) got numbers so large that their sum is too large for a floating-point number.`};let a=dt(
n.nodes)[o]?.ahead,c=xe(r,t),{value:l}=n.gates[r.gate],u=Array.from({length:a.size},(p,v)=>ve(a,c,v)),f=u.findIndex(p=>!Number.
isFinite(l(...p))),d=rn(n.gates,`${r.name}${Dt(f,r.shape)}`,r.gate,u[f]);return{...i,text:d}}function To(n,t,e,s){let{nodes:o,
output:r}=n,i=new Array(o.length);i[r]=[1];let a=[],c=s;for(let{place:l,node:u}of[...e].reverse()){let f=[],d=[];a.push(
{place:l,node:u,flows:f,missing:d});let p=i[l];if(!(c&&!c.slope||!p))for(let[v,g]of u.inputs.entries()){let h=o[g];if(h.
gate===null&&h.number!==null)continue;let{downstream:m,local:$}=Lo(n,l,u,v,t,p),y=i[g],x=y?y.map((S,b)=>S+m[b]):m;if(i[g]=
x.map(S=>Number.isFinite(S)?S:NaN),x.every(Number.isFinite)){f.push({position:v,input:g,local:$,downstream:m,first:y===void 0,
total:x});continue}if(d.push(g),c)continue;let k=Io(n,l,u,v,t,p,$);c={step:e.length+a.length,place:l,slope:!0,text:k}}}return(!c||
c.slope)&&o.forEach((l,u)=>{i[u]??=new Array(ot(l.shape)).fill(0)}),{gradients:i,steps:a,failure:c}}function Lo(n,t,e,s,o,r){
let{made:i,inputs:a}=e,c=dt(n.nodes)[t],l=xe(e,o),u=c.ahead,f=c.back[s];if(i.places){let g=new Array(ot(n.nodes[a[0]].shape)).
fill(0);return i.places.forEach((h,m)=>{g[h]+=r[m]}),{downstream:g,local:null}}if(f&&i.back){let g=l.map((h,m)=>m===s?r:
h);return{downstream:Nt(f,g),local:null}}let d=o[t];if(f&&i.local!==void 0){let g=un(i.local,u,f,l[0],d,n.functions),[h]=f.
places;return{downstream:g.map((m,$)=>r[h[$]]*m),local:g}}let p=n.gates[e.gate].local[s],v=d.map((g,h)=>p(...ve(u,l,h),g));
return{downstream:v.map((g,h)=>r[h]*g),local:v}}function Io(n,t,e,s,o,r,i){let a=n.nodes[e.inputs[s]].name;if(!i||e.made.
pattern)return`The node ${e.name} (${e.gate}): the gradient of ${a} gets too large for a floating-point number.`;let c=dt(
n.nodes)[t]?.ahead,l=xe(e,o),u=Math.max(0,i.findIndex((v,g)=>!Number.isFinite(v*r[g]))),f=Dt(u,e.shape),d=ve(c,l,u),p={position:s,
name:`${a}${f}`};return an(n.gates,`${e.name}${f}`,e.gate,d,p,r[u],i[u])}var jo=5,Ro=5,Co=8,qn=32,Yn=128,Xn={negative:[47,143,208],positive:[224,112,26]},pn=n=>({rows:n.length===2?n[0]:1,columns:n.
at(-1)??1}),Po=({rows:n,columns:t})=>Math.max(n,t)<=jo;function $e(n,t,e,s,o){let[r,i]=[pn(s),`${t}:${e}`],a=o.reduce((c,l)=>Number.
isNaN(l)?c:Math.max(c,Math.abs(l)),0);if(!Po(r)){n[`image:${i}`]=zo(r,o,a),n[`low:${i}`]=T(-a,2),n[`high:${i}`]=T(a,2);return}
o.forEach((c,l)=>{let u=`${i}${Dt(l,s)}`;n[u]=oe(c),n[`tint:${u}`]=Fo(c,a)})}function oe(n){if(Number.isNaN(n))return"–";
let t=T(n,2);return t.replace("−","").length<=Ro?t:T(n,1)}function Fo(n,t){let e=Jn(n,t,Co);return e?`${e>0?"p":"n"} l${Math.
abs(e)}`:""}function Jn(n,t,e){let s=Number.isNaN(n)||!t?0:n/t,o=Math.floor(Math.abs(s)*e+.5);return s>0?o:-o}function zo(n,t,e){
let s=document.createElement("canvas");s.width=Math.min(n.columns,Yn),s.height=Math.min(n.rows,Yn);let o=s.getContext("2\
d");if(!o)return"";let r=o.createImageData(s.width,s.height);return _o(n,t,s).forEach((i,a)=>{let c=Jn(i,e,qn),l=c<0?Xn.
negative:Xn.positive;r.data.set([...l,Math.round(255*Math.abs(c)/qn)],4*a)}),o.putImageData(r,0,0),s.toDataURL()}function _o({
rows:n,columns:t},e,{width:s,height:o}){if(s===t&&o===n)return e;let r=new Array(s*o).fill(0),i=new Array(s*o).fill(0);return e.
forEach((a,c)=>{let[l,u]=[Math.floor(c/t),c%t],f=Math.floor(l*o/n)*s+Math.floor(u*s/t);r[f]+=Number.isNaN(a)?0:a,i[f]++}),
r.map((a,c)=>a/i[c])}var rt=n=>n.gate===null&&n.number!==null,bt=n=>n.gate===null&&n.number===null,dn=n=>!rt(n)||n.shape.length>0;function ke(n,t,e){
let{values:s,steps:o,failure:r}=t;if(e===0)return"The inputs are given.";if(r&&e>=r.step)return r.text;if(e>o.length)return Bo(
n,t);let{place:i,node:a,flows:c}=o[e-1];if(c)return a.backward;let l=a.shape.length?"":` = ${T((s[i]??[])[0])}`;return`${a.
forward}${l}.`}var Wo=6;function Bo(n,{values:t,gradients:e}){let{nodes:s,output:o}=n,{name:r,shape:i}=s[o],a=s.flatMap(
(l,u)=>n.gradients&&bt(l)?[`∂${r}/∂${l.name} ${Zn(l.shape,e[u]??[])}`]:[]),c=`${r} ${Zn(i,t[o]??[])}.`;return a.length?
`${c} Gradients: ${pt(a)}.`:c}function Zn(n,t){if(!n.length)return`= ${T(t[0])}`;let e=n.join("×");if(t.length<=Wo)return`\
(${e}: ${t.map(i=>T(i)).join(", ")})`;let s=t.reduce((i,a)=>i+a,0),[o,r]=[Math.min(...t),Math.max(...t)];return`(${e}: s\
um ${T(s)}, from ${T(o)} to ${T(r)})`}function ye(n,t,e){let{nodes:s}=n,{values:o,steps:r,failure:i}=t,a=r.slice(0,e),c={},
l=new Set(a.map(f=>f.place));s.forEach((f,d)=>{let p=o[d];p&&dn(f)&&(f.gate===null||l.has(d))&&Qn(c,"value",f,p)});for(let{
node:f,flows:d}of a)for(let p of d??[])Do(c,s,f,p);for(let[f,d]of mn(n,t,e))rt(s[f])||(c[`partial:${s[f].name}`]="∂",Qn(
c,"gradient",s[f],d));i&&!i.slope&&e>=i.step&&!s[i.place].shape.length&&(c[`value:${s[i.place].name}`]="undefined");let u=e>
r.length?void 0:a.at(-1);return u&&(c[`node:${u.node.name}`]="now",u.node.inputs.forEach((f,d)=>{(!u.flows||!rt(s[f]))&&
(c[`edge:${u.node.name}:${d}`]=u.flows?"now back":"now")})),c}function Do(n,t,e,{position:s,input:o,local:r,downstream:i}){
let{shape:a}=t[o],[c,l]=[`local:${e.name}:${s}`,`downstream:${e.name}:${s}`];e.shape.length||a.length||!r?(n[c]=e.flows[s],
n[l]=a.join("×")):(n[c]=`× ${T(r[0])}`,n[l]=`= ${T(i[0])}`)}function Qn(n,t,e,s){e.shape.length?$e(n,t,e.name,e.shape,
s):n[`${t}:${e.name}`]=Number.isNaN(s[0])?"undefined":T(s[0])}function mn({nodes:n,output:t},{gradients:e,steps:s,forwardSteps:o,
failure:r},i){let a=new Map,c=!r||r.slope;i>o&&c&&e.length&&a.set(t,[1]);for(let{flows:l,missing:u}of s.slice(0,i)){for(let{
input:f,total:d}of l??[])a.set(f,d);for(let f of u)a.set(f,e[f])}return i>s.length&&c&&e.length&&n.forEach((l,u)=>{bt(l)&&
a.set(u,e[u])}),a}var Ho=.6180339887,Vo=.7548776662;function hn(n,{level:t,about:e,seed:s},o,r){let i=Go(n,o,r);i.set(e,(i.get(e)??0)+1);let a=[
...i.values()].reduce((u,f)=>u+f,0),c=((n.length+1)*Ho+s*Vo)%1*a,l=0;for(let[u,f]of i)if(l+=f,c<l)return{level:ts(n,t,o),
about:u};return{level:ts(n,t,o),about:e}}function ts(n,t,{up:e,down:s,many:o,lowest:r,highest:i}){let a=t,c=0;for(let{tries:l}of n)
l===1?c=Math.max(c,0)+1:l>1&&l<o?c=0:c=Math.min(c,0)-1,!(c!==e&&c!==-s)&&(a=Math.min(Math.max(a+Math.sign(c),r),i),c=0);
return a}function Go(n,t,e){let s=new Map,o=new Map;for(let i of n){for(let a of i.made.filter(c=>e.includes(c)))s.set(a,
(s.get(a)??0)+1),o.set(a,0);for(let a of i.trains)!i.tries||!s.has(a)||i.made.includes(a)||(o.set(a,o.get(a)+1),o.get(a)===
t.avoided&&s.delete(a))}let r=n.at(-1)?.made??[];return new Map([...s].map(([i,a])=>[i,a*(r.includes(i)?2:1)]))}function Me(n,t,e,s,o){
let r=hn(t,e,s,o),i=({key:a,level:c,trains:l})=>{let u=Math.abs(c-r.level),f=l.includes(r.about)||r.about===e.about;return[
Math.max(u,1),t.filter(d=>d.key===a).length,+!f,u]};return n.map(a=>({problem:a,rank:i(a)})).reduce((a,c)=>{let l=c.rank.
findIndex((u,f)=>u!==a.rank[f]);return l>=0&&c.rank[l]<a.rank[l]?c:a}).problem}var gn=5001e-7,Ko=1e-12,Uo=1e4,Ne=.02,et=(n,t,e=.01)=>es(t)&&Number.isInteger(n)?n===t:bn(n,t,gn)||Math.abs(n-t)<=Ko*e,bn=(n,t,e)=>n===
t||[n,t].every(Number.isFinite)&&Math.abs(n-t)<=e*Math.max(Math.abs(n),Math.abs(t)),es=n=>Number.isInteger(n)&&Math.abs(
n)<Uo,ns=(n,t)=>Math.abs(n-t)<Ne*Math.abs(t),ss=(n,t)=>Number.isFinite(t)&&!es(t)&&[2,3].some(e=>bn(n,Number(t.toPrecision(
e)),1e-6)),qo=(n,t)=>ss(n,t)||!Tt(kt(t),t)&&bn(n,t,Ne);function re(n){return n.every(t=>ss(...t))?"Close, but rounded to\
o far: give four significant figures.":n.every(t=>qo(...t))?"Close. Were numbers rounded before the end? Keep all figure\
s, and round only the last number, to four.":""}function w(n,t,e={},s=""){return os(n,document.createElement(t),e,s)}function D(n,t,e={},s=""){return os(n,document.createElementNS(
"http://www.w3.org/2000/svg",t),e,s)}function os(n,t,e,s){for(let[o,r]of Object.entries(e))t.setAttribute(o,String(r));return t.
textContent=s,n.append(t),t}function P(n,t){n.textContent!==t&&(n.textContent=t)}var Yo=12.5;function jt(n,t,e){t.style.
fontSize=`${Yo*e/(n.parentElement?.clientWidth||e)}px`}var Xo=22,Jo=.75,Zo=14;function Qo(n,t){let e=t.getTotalLength(),s=[.5,.4,.6,.3,.7,.2,.8].map(r=>t.getPointAtLength(r*e)),
o=({x:r,y:i})=>Math.min(...n.map(a=>Math.hypot((r-a.x)/1.5,i-a.y)),Zo);return s.reduce((r,i)=>o(i)>o(r)?i:r)}function Se(n){
let e=[...n.querySelectorAll('g[data-k^="edge:"] > text')].filter(o=>o.textContent).map(o=>new DOMPoint(Number(o.getAttribute(
"x")),Number(o.getAttribute("y"))-5)),s=[...n.querySelectorAll('g[data-k^="edge:"]')].map(o=>{let r=o.querySelector("pat\
h"),i=D(o,"path",{class:"band",d:r.getAttribute("d")??""});o.prepend(i);let{x:a,y:c}=Qo(e,r),l=D(o,"text",{class:"sign",
x:a,y:c+5,"text-anchor":"middle"});return{key:(o.getAttribute("data-k")??"").slice(5),band:i,sign:l}});return{show(o){let r=new Map;
for(let{node:a,flows:c}of o??[])for(let l of c??[])r.set(`${a.name}:${l.position}`,l);let i=Math.max(1,...[...r.values()].
map(({downstream:a})=>Math.abs(a)));for(let{key:a,band:c,sign:l}of s){let{downstream:u=0,isMixed:f=!1}=r.get(a)??{},d=u?
Math.max(Jo,Xo*Math.abs(u)/i):0;c.style.strokeWidth=`${d.toFixed(2)}px`,c.classList.toggle("negative",u<0),P(l,f?"±":u>
0?"+":u<0?"−":r.has(a)?"0":"")}}}}function Oe(n,t){let e=!1;n.addEventListener("pointerdown",o=>{let{clientX:r,pointerId:i,button:a}=o,c=a===0?t(o):null;if(!c)
return;let l=f=>{let d=f.clientX-r;!e&&Math.abs(d)<4||(e||n.setPointerCapture(i),e=!0,c(d))},u=()=>{e=!1,n.removeEventListener(
"pointermove",l);for(let f of["pointerup","pointercancel"])n.removeEventListener(f,u)};n.addEventListener("pointermove",
l);for(let f of["pointerup","pointercancel"])n.addEventListener(f,u)});let s=o=>e&&o.cancelable&&o.preventDefault();n.addEventListener(
"touchmove",s,{passive:!1})}var rs=30;function Ee(n,t){let e=w(n,"div",{class:"bp-frame"}),s=w(e,"div",{class:"bp-picture",...t}),o=matchMedia("(pre\
fers-reduced-motion: reduce)");function r(){let i=s.scrollWidth-s.clientWidth;e.classList.toggle("bp-more-before",s.scrollLeft>
1),e.classList.toggle("bp-more-after",s.scrollLeft<i-1),e.style.setProperty("--bp-scrollbar",`${s.offsetHeight-s.clientHeight}\
px`)}return s.addEventListener("scroll",r,{passive:!0}),{element:s,resize:r,reveal(i,a=!1){let{left:c,width:l}=s.getBoundingClientRect(),
u=l/s.offsetWidth||1,f=i.map(h=>{let m=h.getBoundingClientRect();return[(m.left-c)/u-rs,(m.right-c)/u+rs]}),d=[Math.min(
...f.map(([h])=>h)),Math.max(...f.map(([,h])=>h))],[p,v]=d[1]-d[0]<=s.clientWidth?d:f[0],g=p<0?p:Math.max(0,v-s.clientWidth);
g&&s.scrollBy({left:g,behavior:a||o.matches?"instant":"smooth"})}}}function St(n,t,e=()=>{},s=()=>""){let o=w(n,"input",{type:"text",autocomplete:"off",maxlength:80,...t}),r=w(n,"output",
{class:"bp-wrong"});function i(l){l?o.setAttribute("aria-invalid","true"):o.removeAttribute("aria-invalid"),P(r,l)}function a(){
let l=Bt(o.value),u=typeof l=="string"?l:s(l);return i(u),u?null:Number(l)}function c(l){o.value=T(l),i("")}return o.addEventListener(
"change",()=>{let l=a();l!==null&&e(l)}),o.addEventListener("keydown",l=>l.stopPropagation()),{element:o,get:a,set:c}}function wn({nodes:n,kinks:t,functions:e},s,o){let r=n[o];if(r.gate===null||s[o]===void 0||!Object.hasOwn(t,r.gate))return[];
let[i,a,c]=ht(r,s);return t[r.gate].map(l=>Math.sign(ft(l,{a:i,b:a,c,y:Number(s[o])},e)))}var ie=(n,t,e)=>wn(n,t,e).includes(
0);function is(n,t,e,s){for(let o of s){let{name:r}=n.nodes[o],i=wn(n,e,o);if(wn(n,t,o).findIndex((c,l)=>c*i[l]<0)>=0)return`\
This nudge takes ${r} across its kink, where the slope jumps: the promise holds for a smaller ε only.`;if(ie(n,t,o))return`${r}\
 is at its kink, where the slope jumps: what is left over shrinks with ε, not with ε².`}return""}var tr=6;function Vt(n,t,e){let s=w(n,"input",{type:"range",...t}),o=!1,[r,i,a]=[0,"",""],c=()=>e(s.valueAsNumber);s.addEventListener(
"pointerdown",({pointerType:u,clientX:f})=>{o=u==="touch",[r,i,a]=[f,s.value,s.value]}),s.addEventListener("pointermove",
({clientX:u})=>{Math.abs(u-r)>tr&&l()}),s.addEventListener("pointerup",l),s.addEventListener("pointercancel",()=>{o=!1}),
s.addEventListener("input",()=>{if(!o)return c();a=s.value,s.value=i});function l(){o&&(o=!1,a!==i&&(s.value=a,c()))}return s}var Gt=[...Array(16).keys()].flatMap(n=>[1,5,2].map(t=>+`${t}e-${n+(t>1?1:0)}`)),as=.1,xn=.1,er=1e-12,nr=1e-6,sr=.001,or=100;
function Ae(n,t,e,s,o){let{nodes:r,gates:i}=n,a=e.values[s],[c,l]=[new Array(r.length),new Array(r.length)];if(a===void 0)
return{moved:c,promised:l,after:l};let u=It(n,t,new Map([[s,a+o]]));return l[s]=o,r.forEach((f,d)=>{let[p,v]=[e.values[d],
u[d]];if(f.gate!==null&&d!==s&&p!==void 0){let g=ht(f,e.values);for(let[h,m]of f.inputs.entries()){let $=l[m];$!==void 0&&
(l[d]=(l[d]??0)+$*i[f.gate].local[h](...g,p))}}l[d]!==void 0&&p!==void 0&&v!==void 0&&(c[d]=v-p)}),{moved:c,promised:l,after:u}}
var cs=(n,t)=>Math.abs(n-t)<=er*Math.abs(t)?0:n-t,ae=n=>`${n>0?"+":""}${T(n)}`;function Te(n,t,e){let{nodes:s,output:o}=t,
r=w(n,"section",{class:"bp-nudge","aria-label":"A nudge and what it moves"}),i=w(r,"div",{class:"bp-heading"}),a=w(r,"di\
v",{class:"bp-slider"});w(a,"span",{},"ε");let c={min:0,max:Gt.length-1,step:1},l=Vt(a,{...c,"aria-label":"size of ε"},
x=>m(Math.sign(v)*Gt[Gt.length-1-x])),u=St(a,{"aria-label":"ε, typed"},m,x=>x?"":"a nudge by 0 moves nothing: write ano\
ther number"),f=w(w(r,"div",{class:"bp-wide"}),"table"),d=w(r,"p",{role:"status","aria-live":"polite"}),p=w(r,"p",{class:"\
bp-open"},"Pull the chosen box to the left or right");w(p,"span",{class:"bp-by-keys"},", or press + and − on it"),p.append(
".");let v=as,g="",h=[];function m(x){$(x),e()}function $(x){v=x;let k=Math.abs(x),S=Gt.reduce((b,M)=>Math.abs(Math.log(
M/k))<Math.abs(Math.log(b/k))?M:b);l.value=String(Gt.length-1-Gt.indexOf(S)),l.setAttribute("aria-valuetext",T(x)),u.set(
x)}r.addEventListener("keydown",x=>x.stopPropagation()),$(as);function y(x){g=s[x].name,f.replaceChildren();let k=w(f,"t\
r"),S=`∂node/∂${s[x].name} · ε`;for(let M of["node","really moves by",S,"left over"])w(k,"th",{scope:"col"},M);let b=new Set(
[x]);s.forEach((M,O)=>{M.gate!==null&&M.inputs.some(N=>b.has(N))&&b.add(O)}),h=[...b].map(M=>{let O=w(f,"tr",M===o?{class:"\
bp-total"}:{});return w(O,"th",{scope:"row"},s[M].name),{place:M,cells:[0,1,2].map(()=>w(O,"td"))}})}return{get:()=>v,set:m,
toggle(x){r.hidden=!x},show(x,{moved:k,promised:S,after:b},{values:M},O){g!==s[x].name&&y(x);let[N,E]=[s[x].name,s[o].name];
P(i,`${N} is nudged by ε = ${T(v)}`);for(let{place:z,cells:H}of h){let[_,I]=[k[z],S[z]],W=I!==void 0&&Number.isFinite(I);
P(H[0],_===void 0?"undefined":ae(_)),P(H[1],O?W?ae(I):"undefined":"?"),P(H[2],O?W&&_!==void 0?ae(cs(_,I)):"–":"?")}let F=h.
flatMap(({place:z})=>cs(Number(k[z]),Number(S[z]))?[z]:[]),C=O?is(t,M,b,F):"";P(d,rr(N,E,v,k[o],S[o],O,x===o,C))}}}function rr(n,t,e,s,o,r,i,a){
if(i)return"A nudge of the output is the change of the output.";if(o===void 0)return s===void 0?"":`${t} does not depend\
 on ${n}.`;if(s===void 0)return`With this nudge ${t} has no value.`;let c=`${t} moves by ${T(s)}`;if(!r)return`${c}.`;if(!Number.
isFinite(o))return`${c}. There is no gradient to promise anything.`;let l=Math.abs(e)<nr&&Math.abs(s-o)>sr*Math.abs(o),f=a&&
!l?` ${a}`:l?" So small a nudge is lost in the rounding of the numbers.":"";return`${c}. The gradient ∂${t}/∂${n} = ${T(
o/e)} promises ${T(o)}.${f}`}function Le(n,t,e){let s=o=>{let r=Math.round(o*100)/100;r&&e(r)};Oe(n,({pointerType:o})=>o===
"touch"&&!(t()&&n.classList.contains("chosen"))?null:r=>s(r/or)),n.addEventListener("keydown",o=>{let{key:r,altKey:i,ctrlKey:a,
metaKey:c}=o,l={"+":1,"-":-1,"−":-1}[r];if(!l||i||a||c)return;let u=t()+l*xn;s(Math.abs(u)<xn/2?u+l*xn:u),o.preventDefault(),
o.stopPropagation()})}var vn={ArrowRight:[1,0],ArrowLeft:[-1,0],ArrowDown:[0,1],ArrowUp:[0,-1]},ir=3;function Ie(n){for(let t of n)t.target.setAttribute(
"tabindex","-1"),t.target.addEventListener("keydown",e=>{let{key:s,altKey:o,ctrlKey:r,metaKey:i}=e;if(o||r||i)return;let a={
Home:n[0],End:n[n.length-1]},c=s in vn?ar(n,t,vn[s]):a[s];!c&&!(s in vn)||(c?.target.focus(),e.preventDefault(),e.stopPropagation())});
return{stopAt(t){for(let e of n)e.target.setAttribute("tabindex",e.place===t?"0":"-1")}}}function ar(n,t,[e,s]){let o=ls(
t),r,i=Number.POSITIVE_INFINITY;for(let a of n){let[c,l]=ls(a).map((d,p)=>d-o[p]),u=e*c+s*l,f=u+ir*Math.abs(e*l+s*c);u>1&&
f<i&&([r,i]=[a,f])}return r}function ls({outline:{x:n,y:t,width:e,height:s}}){return[n.baseVal.value+e.baseVal.value/2,t.
baseVal.value+s.baseVal.value/2]}var cr="Arrow keys walk from entry to entry and on to the next box, Enter leads to the field for the entry, space plays \
the steps.",lr=100,us=6,ur=/^(value|gradient|partial|local|downstream|low|high):/,fr=["chosen","from","to","moved","righ\
t","wrong"];function fs(n,t,e){let{nodes:s}=t,o=Ee(n,{role:"group","aria-label":`${t.title}. ${cr}`,tabindex:-1}),[r]=new DOMParser().
parseFromString(t.svg,"image/svg+xml").getElementsByTagName("svg");o.element.append(r);let i=[...r.querySelectorAll("[da\
ta-k]")].map(x=>({key:x.getAttribute("data-k")??"",target:x})),a=i.filter(({key:x})=>/^(node|edge):/.test(x)),c=i.filter(
({key:x})=>ur.test(x)||/^(tint|image):/.test(x)),l=c.map(()=>""),u=a.flatMap(({key:x,target:k})=>{let S=s.findIndex(b=>dn(
b)&&`node:${b.name}`===x);return S<0?[]:[dr(k,S,s[S])]}),f=new Map(u.map(x=>[x.place,x])),d=Se(r);for(let x of u)mr(x,k=>e.
choose(k));let p=Ie(u),v=D(r.querySelector("g"),"g",{class:"bp-frames"});for(let x of u)g(x);function g(x){let{target:k,
place:S}=x;k.setAttribute("role","button");let b=()=>pr(x);k.addEventListener("click",M=>e.choose(m(x,M)??b())),k.addEventListener(
"focus",()=>{e.choose(b()),o.reveal([x.outline])}),k.addEventListener("keydown",M=>{M.key==="Enter"&&(M.preventDefault(),
e.edit())}),k.addEventListener("pointermove",M=>e.point(m(x,M))),k.addEventListener("pointerleave",()=>e.point(null)),Oe(
k,M=>h(x,M)),Le(k,e.epsilon,M=>e.pull(S,M))}function h(x,k){let S=m(x,k);return!S||k.pointerType==="touch"&&!x.target.classList.
contains("chosen")||(e.choose(S),!e.isOpen(S))?null:(k.stopImmediatePropagation(),b=>e.drag(S,b/lr))}function m({grids:x,
place:k},S){let{clientX:b,clientY:M}=S,O=v.getScreenCTM();if(!O)return null;let N=new DOMPoint(b,M).matrixTransform(O.inverse());
for(let[E,{x:F,y:C,across:z,down:H,rows:_,columns:I}]of Object.entries(x)){let[W,j]=[Math.floor((N.y-C)/H),Math.floor((N.
x-F)/z)];if(W>=0&&W<_&&j>=0&&j<I)return{kind:E,place:k,entry:W*I+j}}return null}let $=[];return{element:o.element,resize:o.
resize,width:r.viewBox.baseVal.width,flows:d,reveal(x){let k=x.flatMap(S=>f.get(S)?.outline??[]);k.length&&o.reveal(k)},
open(x,k){for(let I of u)I.target.classList.toggle("opened",I.place===x);let S=x===null?void 0:f.get(x)?.outline;if(Object.
assign(o.element.style,{minHeight:"",minWidth:""}),!S)return;let b=o.element.getBoundingClientRect().width/o.element.offsetWidth||
1,[M,O]=[S,r].map(I=>{let{x:W,y:j,width:L,height:G}=I.getBoundingClientRect();return new DOMRect(W/b,j/b,L/b,G/b)});k.style.
minWidth=`${M.width}px`;let{offsetWidth:N,offsetHeight:E}=k,F=(M.left+M.right)/2-O.left,[C,z]=[M.top-O.top-E,M.bottom-O.
top],H=z+E>O.height&&C>=0?C:z;k.style.left=`${Math.max(0,Math.min(F-N/2,O.width-N))}px`,k.style.top=`${H}px`;let _={minHeight:`${H+
E}px`,minWidth:`${Math.min(N,n.clientWidth)}px`};Object.assign(o.element.style,_)},choose({kind:x,place:k,entry:S}){p.stopAt(
k);for(let b of u){let M=b.place===k;M&&Object.assign(b,{kind:x,entry:S}),b.target.classList.toggle("chosen",M),b.target.
setAttribute("aria-pressed",String(M))}},light(x){v.replaceChildren();for(let k of fr)for(let{kind:S,place:b,entry:M}of x[k]??
[]){let O=f.get(b)?.grids[S];if(!O){s[b].shape.length===0&&k!=="moved"&&y(b,k);continue}let[N,E]=[Math.max(O.across,us),
Math.max(O.down,us)],F=O.x+(M%O.columns+.5)*O.across-N/2,C=O.y+(Math.floor(M/O.columns)+.5)*O.down-E/2;D(v,"rect",{class:`\
bp-entry bp-entry-${k}`,x:F,y:C,width:N,height:E,rx:2})}},show(x,k){c.forEach(({key:b,target:M},O)=>{let N=x[b]??"";N!==
l[O]&&(l[O]=N,b.startsWith("tint:")?M.setAttribute("class",`tint ${N}`):b.startsWith("image:")?M.setAttribute("href",N):
M.textContent=N)});for(let b of $)b.classList.remove("now","back");let S=a.filter(({key:b})=>x[b]);for(let{key:b,target:M}of S)
M.classList.add(...x[b].split(" "));$=S.map(({target:b})=>b);for(let b of u){let M=k(b.place,b.entry);M!==b.label&&b.target.
setAttribute("aria-label",M),b.label=M}}};function y(x,k){let S=f.get(x)?.outline;if(!S)return;let{x:b,y:M,width:O,height:N}=S,
E={x:b.baseVal.value,y:M.baseVal.value,width:O.baseVal.value,height:N.baseVal.value};D(v,"rect",{class:`bp-entry bp-entr\
y-${k}`,...E,rx:4})}}var pr=({kind:n,place:t,entry:e})=>({kind:n,place:t,entry:e});function dr(n,t,e){let s=n.querySelector(
".box"),o={};for(let r of["value","gradient"]){let i=n.querySelector(`[data-k="grid:${r}:${e.name}"]`);if(!i)continue;let{
rows:a,columns:c}=pn(e.shape),[l,u,f,d]=[i.x,i.y,i.width,i.height].map(p=>p.baseVal.value);o[r]={x:l,y:u,across:f/c,down:d/
a,rows:a,columns:c}}return{place:t,node:e,target:n,outline:s,grids:o,entry:0,kind:"value",label:""}}function mr(n,t){let{
values:e,gradients:s}={values:n.grids.value,gradients:n.grids.gradient};if(!e)return;let o=s!==void 0&&s.y>e.y,[r,i]=[o?
2:1,s&&!o?2:1];n.target.addEventListener("keydown",a=>{let{key:c,altKey:l,ctrlKey:u,metaKey:f}=a,d={ArrowRight:[0,1],ArrowLeft:[
0,-1],ArrowDown:[1,0],ArrowUp:[-1,0]};if(l||u||f||!(c in d))return;let[p,v]=d[c],g=n.kind==="gradient",h=Math.floor(n.entry/
e.columns)+(g&&o?e.rows:0)+p,m=n.entry%e.columns+(g&&!o?e.columns:0)+v;if(h<0||m<0||h>=r*e.rows||m>=i*e.columns)return;let $=h%
e.rows*e.columns+m%e.columns,y=h>=e.rows||m>=e.columns?"gradient":"value";t({kind:y,place:n.place,entry:$}),a.preventDefault(),
a.stopImmediatePropagation()})}var ct=(n,t)=>`${n.name}${Dt(t,n.shape)}`;var J={local:{},upstream:{},times:{},late:[],terms:{},added:{},given:{},start:1,pattern:{},replacing:{}},hr=n=>Object.keys(
n).map(Number);function wt(n){for(let t in n)return!1;return!0}var Kt=({local:n,upstream:t,times:e,pattern:s})=>hr({...n,
...t,...e,...s});function ps(n,t){let e=a=>Object.fromEntries(Object.entries(a).filter(([c])=>t.includes(Number(c)))),[s,
o,r,i]=[n.local,n.upstream,n.times,n.pattern].map(e);return{...n,local:s,upstream:o,times:r,pattern:i}}var ds=(n,t)=>({local:{
...n.local,...t.local},upstream:{...n.upstream,...t.upstream},times:{...n.times,...t.times},terms:{...n.terms,...t.terms},
added:{...n.added,...t.added},given:{...n.given,...t.given},pattern:{...n.pattern,...t.pattern},replacing:{...n.replacing,
...t.replacing},late:[...n.late,...t.late],start:n.start*t.start}),Ot=class{constructor(t,e,s){this.graph=t,this.mistakes=
e,this.kinks=new Map(e.kinks),this.values=s;let o=[...t.nodes.keys()].filter(i=>!Z(t.nodes[i])).reverse();this.nodes=o.map(
i=>t.nodes[i]),this.place=o;let r=new Map(o.map((i,a)=>[i,a]));this.output=r.get(t.output)??-1,this.edges=[],this.feeds=
o.map(()=>[]),this.into=o.map(()=>[]),this.nodes.forEach((i,a)=>{i.gate!==null&&i.inputs.forEach((c,l)=>{let u=r.get(c);
u!==void 0&&(this.feeds[u].push(this.edges.length),this.into[a].push(this.edges.length),this.edges.push({input:u,gate:a,
position:l}))})}),this.gate=this.edges.map(({gate:i})=>i),this.local=this.edges.map((i,a)=>this.localGradient(a)),this.known=
new Map,this.weight=1}isNegative(t){return this.local[t]<0}usualSlope(t){return this.local[t]}scales(t){return this.feeds.
map((e,s)=>e.map(r=>Math.abs(t[this.gate[r]]*this.local[r])).reduce((r,i)=>r+i,0)+ +(s===this.output))}isSame(t,e){return et(
t,e)}numberOf(t){return this.nodes.findIndex(e=>e.name===t)}names(t){return[...t].map(e=>this.nodes[e].name)}valueOf(t){
return st(this.values,this.place[t])}localGradient(t,e){if(typeof e=="number")return e;let{gates:s}=this.graph,{gate:o,position:r}=this.
edges[t],i=this.nodes[o],a=ht(i,this.values),{value:c,local:l}=s[i.gate];return typeof e=="object"?(a[r]=this.valueOf(e.
at),je(l[r](...a,je(c(...a))))):e===void 0?je(l[r](...a,this.valueOf(o))):this.formula(o,e)}formula(t,e){let[s,o,r]=ht(this.
nodes[t],this.values);return je(ft(this.mistakes.formulas[e],{a:s,b:o,c:r,y:this.valueOf(t)},this.graph.functions))}slopes(t){
let{gate:e,position:s}=this.edges[t],o=this.kinks.get(this.nodes[e].gate);if(!o?.at.some(i=>this.formula(e,i)===0))return[
this.local[t],this.local[t]];let r=o.interval[s].map(i=>this.formula(e,i));return[Math.min(...r),Math.max(...r)]}run(t,e){
return this.passBack(t,e??new Map)[0]}passBack(t,e){let s=[],o=[];return this.nodes.forEach((r,i)=>{let[a,c]=this.gathered(
i,t,o);s.push(a),o.push(c===void 0?this.answered(i,e,a):c)}),[s,o]}gathered(t,e,s){let o=this.feeds[t],r=new Map(o.map(p=>[
p,this.flow(p,e,s)])),i=p=>p.map(v=>r.get(v)),a=t===this.output?[this.startingWith(e.start)]:[],c=e.terms[t]?.map(p=>this.
product(p.map(v=>this.total(t,i(v))))),l=this.total(t,[...a,...c??i(o)]),u=o.filter(p=>!e.late.includes(p)),f=u.length===
o.length?void 0:this.total(t,[...a,...i(u)]),d=e.given[t];return d&&(f="laid"in d||"slope"in d&&d.slope===this.output?l:
void 0,l=this.given(d)),t in e.added&&(f??=l,l=this.total(t,[l,s[e.added[t]]])),[l,f]}startingWith(t){return t}answered(t,e,s){
return e.get(t)??s}flow(t,e,s){let o=t in e.upstream?e.upstream[t]:this.gate[t],r=t in e.local?this.localGradient(t,e.local[t]):
this.local[t];return(o===null?1:s[o])*r*(e.times[t]??1)}total(t,e){return e.reduce((s,o)=>s+o,0)}product(t){return t.reduce(
(e,s)=>e*s,1)}given(t){if("value"in t)return this.valueOf(t.value);if(!("slope"in t))return;let e=this.slopesOf(t.slope)[t.
by];return t.times===1?e:this.product([e,this.startingWith(t.times)])}slopesOf(t){let e=this.known.get(t);if(e)return e;
let s=this.nodes.map((o,r)=>+(r===t));this.known.set(t,s);for(let o=t+1;o<s.length;o++)for(let r of this.feeds[o])s[o]+=
s[this.gate[r]]*this.local[r];return s}below(t){let e=new Set([t]);for(let s of e)for(let o of this.into[s])e.add(this.edges[o].
input);return e}},je=n=>Number.isFinite(n)?n:NaN;var Ut=n=>({shape:[],entries:[n]}),Yt=(n,t)=>({shape:n,entries:new Array(ot(n)).fill(t)}),Et=(n,t)=>n.length===t.length&&
n.every((e,s)=>e===t[s]),Xt=class extends Ot{constructor(t,e,s){super(t,e,s);let o=this.nodes.reduce((r,i,a)=>r+ot(this.
shapeOf(a)),0);this.weight=10+Math.floor(o/(10*this.nodes.length+1))}gateAt(t){return this.nodes[t]}shapeOf(t){return this.
gateAt(t).shape}at(t){return{shape:this.graph.nodes[t].shape,entries:this.values[t]}}valueOf(t){return this.at(this.place[t])}plans(t){
let e=this.graph;return dt(e.nodes)[this.place[this.gate[t]]]}localGradient(t,e){if(typeof e=="number")return Ut(e);if(typeof e==
"object"){if("value"in e)return this.valueOf(e.value);if("along"in e)return qt(this.local[t],this.local[e.along]);if("sl\
opes"in e)return{...this.local[t],entries:e.slopes}}let{gate:s,position:o}=this.edges[t],r=this.gateAt(s);if(r.made.local!==
void 0)return this.ofReduction(t,r,e!==void 0);if($n(r))return null;let i=r.inputs.map(d=>this.at(d)),a=this.valueOf(s),
{value:c,local:l}=this.graph.gates[r.gate];if(typeof e=="object"&&"at"in e){i[o]=this.valueOf(e.at);let d=hs(i[o].shape,
r.shape);if(!d||!Et(d,r.shape))return;a=kn(r.shape,i,c)}if(typeof e!="string")return kn(r.shape,[...i,a],l[o]);let u=this.
mistakes.formulas[e],f=[..."abc".slice(0,i.length),"y"];return kn(r.shape,[...i,a],(...d)=>ft(u,Object.fromEntries(f.map(
(p,v)=>[p,d[v]])),this.graph.functions))}ofReduction(t,{gate:e,shape:s,made:o},r){let i=this.valueOf(this.edges[t].input),
a=o.pattern,[c,l]=i.shape,u={i:["j",[l]],j:["i",[c]],uj:["iv",[c,1]],iv:["uj",[1,l]]},[f,d]=r?u[a.result]:[a.result,s],p=gt(
{inputs:a.inputs,result:f},[i.shape],d),v=gt({inputs:[f],result:a.inputs[0]},[d],i.shape),g=ln(e,p,i.entries),h=un(o.local,
p,v,i.entries,g,this.graph.functions);return{shape:i.shape,entries:h}}kinksAt(t){let{gate:e,position:s}=this.edges[t],o=this.
gateAt(e),r=$n(o)?void 0:this.kinks.get(o.gate),i=new Map;if(o.made.local!==void 0&&o.gate==="max")for(let[l,u]of this.local[t].
entries.entries())u>0&&u<1&&i.set(l,[0,1]);if(!r)return i;let a=[...o.inputs.map(l=>this.at(l)),this.valueOf(e)].map(l=>Re(
l,o.shape)),c=[..."abc".slice(0,o.inputs.length),"y"];for(let l=0;l<ot(o.shape);l++){let u=Object.fromEntries(c.map((p,v)=>[
p,a[v][l]])),f=p=>ft(this.mistakes.formulas[p],u,this.graph.functions);if(!r.at.some(p=>f(p)===0))continue;let d=r.interval[s].
map(f);Math.min(...d)<Math.max(...d)&&i.set(l,[Math.min(...d),Math.max(...d)])}return i}slopes(t){let[e]=this.kinksAt(t).
values();return e??[0,0]}usualSlope(t){let[e]=this.kinksAt(t).keys();return this.local[t].entries[e]}isNegative(t){return this.
local[t].entries.every(e=>e<0)}gathered(t,e,s){return t in e.replacing?[this.replaced(t,e.replacing[t],o=>this.flow(o,e,
s)),void 0]:super.gathered(t,e,s)}startingWith(t){return Ut(t)}answered(t,e,s){let o=e.get(t);return o?gr(o,s):s}total(t,e){
return e.length?e.reduce((s,o)=>s&&o&&gs(s,o,(r,i)=>r+i)):Yt(this.shapeOf(t),0)}product(t){return t.includes(null)?null:
t.reduce((e,s)=>e&&s&&qt(e,s))}flow(t,e,s){let o=t in e.upstream?e.upstream[t]:this.gate[t],r=o===null?this.start(t,e):s[o],
i=r&&this.along(t,e,r);return i&&t in e.times?qt(i,Ut(e.times[t])):i}start(t,e){let s=this.gateAt(this.gate[t]);return t in
e.pattern||!$n(s)||!s.shape.length?Ut(1):Yt(s.shape,1)}along(t,e,s){let{gate:o,input:r,position:i}=this.edges[t],{made:a,
shape:c,inputs:l}=this.gateAt(o),u=this.shapeOf(r),f=e.pattern[t],d=e.local[t];if(a.back){let g=l.map((m,$)=>$===i?s:this.
at(m));if(d!==void 0&&g.length>1&&(g[1-i]=wr(g[1-i],d)),f)return yn(f,g,u);if(!Et(s.shape,c))return null;let h=this.plans(
t).back[i];return{shape:u,entries:Nt(h,g.map(({entries:m})=>m))}}if(a.places)return br(a.places,s,c,u);let p=d===void 0?
this.local[t]:this.localGradient(t,d);if(!p)return null;let v=this.mistakes.ones?.[t];if(d===void 0&&v!==void 0&&(p=Ut(v)),
f)return yn(f,[s,p],u);if(a.pattern&&Et(s.shape,c)){let g=this.plans(t).back[0];return qt({shape:u,entries:Nt(g,[s.entries])},
p)}return qt(s,p)}replaced(t,e,s){let o=Yt(this.shapeOf(t),0);for(let r of e){let i=s(r),{places:a}=this.gateAt(this.gate[r]).
made;if(!i||!a)return null;for(let c of a)o.entries[c]=i.entries[c]}return o}given(t){if(!("laid"in t))return super.given(
t);let e=this.slopesOf(this.output)[t.laid];if(!e)return null;if(t.pattern){let i=yn(t.pattern,[e],[]);return i&&t.times!==
1?qt(i,Ut(t.times)):i}let[s,o]=e.shape,r=e.entries.map((i,a)=>e.entries[a%s*o+Math.floor(a/s)]);return{shape:e.shape,entries:r}}slopesOf(t){
let e=this.known.get(t);if(e)return e;let s=[];return this.nodes.forEach((o,r)=>{let i=this.feeds[r].filter(a=>this.gate[a]>=
t);r===t?s.push(Yt(this.shapeOf(r),1)):s.push(this.total(r,i.map(a=>this.flow(a,J,s))))}),this.known.set(t,s),s}scales(){
let t=[];return this.feeds.forEach((e,s)=>{let o=e.map(r=>this.largest(r,t[this.gate[r]]));t.push(o.reduce((r,i)=>r+i,0)+
+(s===this.output))}),t}largest(t,e){let{gate:s,position:o}=this.edges[t],{made:r,inputs:i}=this.gateAt(s);if(!r.back)return e*
(this.local[t]?ms(this.local[t]):1);let{terms:a}=this.plans(t).back[o],c=i.filter((l,u)=>u!==o).map(l=>ms(this.at(l)));return e*
a*c.reduce((l,u)=>l*u,1)}isSame(t,e){return t.every((o,r)=>Number.isNaN(o)||et(o,e.entries[r]))}},$n=({made:n})=>!wt(n),
ms=({entries:n})=>Math.max(0,...n.map(Math.abs).filter(t=>!Number.isNaN(t)));function gr(n,t){return n.entries.every(Number.
isFinite)?n:!t||!Et(t.shape,n.shape)?null:{shape:n.shape,entries:n.entries.map((e,s)=>Number.isNaN(e)?t.entries[s]:e)}}function hs(n,t){
let[e,s]=n.length>t.length?[t,n]:[n,t],o=[...new Array(s.length-e.length).fill(1),...e];return o.some((r,i)=>r!==s[i]&&r!==
1&&s[i]!==1)?null:o.map((r,i)=>r===1?s[i]:r)}function Re({shape:n,entries:t},e){if(t.length===ot(e))return t;let s=e.length-
n.length,r={inputs:[n.map((i,a)=>i===e[s+a]?"ij"[s+a]:"uv"[a]).join("")],result:"ij".slice(0,e.length)};return Nt(gt(r,[
n],e),[t])}function kn(n,t,e){let s=t.map(r=>Re(r,n)),o=Array.from({length:ot(n)},(r,i)=>{let a=e(...s.map(c=>c[i]));return Number.
isFinite(a)?a:NaN});return{shape:n,entries:o}}function gs(n,t,e){let s=hs(n.shape,t.shape);if(!s)return null;let[o,r]=[Re(
n,s),Re(t,s)];return{shape:s,entries:o.map((i,a)=>e(i,r[a]))}}var qt=(n,t)=>gs(n,t,(e,s)=>e*s);function br(n,t,e,s){let o=t.
shape.length?t:Yt(e,t.entries[0]);if(!Et(o.shape,e))return null;let r=Yt(s,0);return n.forEach((i,a)=>{r.entries[i]+=o.entries[a]}),
r}function yn(n,t,e){let s=new Map;for(let[a,{shape:c}]of t.entries()){let l=n.inputs[a];if(l.length!==c.length)return null;
for(let[u,f]of[...l].entries()){if((s.get(f)??c[u])!==c[u])return null;s.set(f,c[u])}}for(let a of"uv")s.set(a,1);let o=[
...n.result];if(o.some(a=>!s.has(a))){if(o.length!==e.length)return null;for(let[a,c]of o.entries())s.has(c)||s.set(c,e[a])}
let r=o.map(a=>s.get(a)??1),i=gt(n,t.map(a=>a.shape),r);return{shape:r,entries:Nt(i,t.map(({entries:a})=>a))}}function wr({
shape:n,entries:t},e){let[s,o]=n;if(typeof e=="object"&&"otherwise"in e&&e.otherwise==="RESHAPED")return{shape:n,entries:t.
map((i,a)=>t[a%o*s+Math.floor(a/o)])};let r=t.map((i,a)=>{for(let c=a+o;c<s*o;c+=o)if(t[c])return 0;return+(i!==0)});return{
shape:n,entries:r}}function bs(n,t,e){let s=new Map(n.edges.map((i,a)=>[a,n.kinksAt(a)]));for(let[i,a]of s)a.size||s.delete(i);if(!s.size)return[
J];let o=Math.max(2,...[...s.keys()].flatMap(i=>Mn(n,i).map(a=>a.length))),r=Array.from({length:o},(i,a)=>Object.fromEntries(
[...s].map(([c,l])=>[c,xr(n,c,l,a)])));return[J,...[{},...r].map(i=>vr(n,s,t,e,i))]}function Mn(n,t){if(n.gateAt(n.gate[t]).
made.local===void 0)return[];let[e]=n.plans(t).back[0].places,s=new Map;for(let o of n.kinksAt(t).keys())s.set(e[o],[...s.
get(e[o])??[],o]);return[...s.values()]}function xr(n,t,e,s){let o=[...n.local[t].entries];for(let[r,[i,a]]of e)o[r]=s>0!=
n.edges[t].position>0?a:i;for(let r of Mn(n,t))for(let[i,a]of r.entries())o[a]=+(i===Math.min(s,r.length-1));return{slopes:o}}
function vr(n,t,e,s,o){let r={...o},i=new Set;return n.feeds.forEach((a,c)=>{let l=a.filter(d=>t.has(d)&&!i.has(d)),u=e.
get(c);if(l.length!==1||!u)return;let[f]=l;r[f]=kr(n,f,u,r,s),i.add(f);for(let d of n.into[n.gate[f]]){let p=[...t.get(d)?.
values()??[]];d===f||!p.length||p.some(([v,g])=>v!==0||g!==1)||(i.add(d),r[d]=$r(n,d,r[f]))}}),{...J,local:r}}function $r(n,t,e){
let s=[...n.local[t].entries];for(let o of n.kinksAt(t).keys())s[o]=1-e.slopes[o];return{slopes:s}}function kr(n,t,e,s,o){
let r=n.local[t].entries,[i,a]=n.passBack({...J,local:s},o),c=g=>n.flow(t,{...J,local:g},a)?.entries??[],l=c(s),u=c({[t]:{
slopes:r.map(()=>1)}}),f=i[n.edges[t].input].entries,d=e.entries.map((g,h)=>g-f[h]+l[h]),p=[...r];for(let[g,[h,m]]of n.kinksAt(
t))u[g]&&!Number.isNaN(d[g])&&(p[g]=Math.min(m,Math.max(h,d[g]/u[g])));let v=g=>g.reduce((h,m)=>h+p[m],0);for(let g of Mn(
n,t)){let h=g.filter(y=>Number.isNaN(d[y])),m=Math.max(0,1-v(g.filter(y=>!h.includes(y))));for(let y of h)p[y]=m/h.length;
let $=v(g);for(let y of g)p[y]=$?p[y]/$:r[y]}return{slopes:p}}var Nn=class{constructor(t,e){this.way=t,this.answers=new Map,t.nodes.forEach(({name:s},o)=>{Object.hasOwn(e,s)&&this.answers.
set(o,e[s])}),this.right=t.run(J),this.expected=t.run(J,this.answers),this.open=ws(t,new Map),this.bounds=ws(t,this.answers),
this.scale=t.scales(this.right)}get isOneNumber(){return yr([...this.answers.values()])}answer(t){return this.answers.get(
t)??NaN}isRight(t){return this.isClose(t,this.right[t])}mayBeRight(t){let[e,s]=this.open[t],o=this.answer(t);return this.
isRight(t)||e<=o&&o<=s&&this.follows(t)}follows(t){let[e,s]=this.bounds[t],o=this.answer(t);return e<=o&&o<=s||this.isClose(
t,e)||this.isClose(t,s)}isClose(t,e){return et(this.answer(t),e,this.scale[t])}isNearby(t,e){return ns(this.answer(t),e)}isUnchanged(t,e){
return et(e,this.expected[t],this.scale[t])}seen(t){let e=this.way.run(t,this.answers);return[...this.answers.keys()].map(
s=>e[s])}rounding(t){let e=(r,i)=>r.map(a=>[this.answer(a),i[a]]),s=t.filter(r=>!this.isRight(r)),o=t.filter(r=>!this.follows(
r));return re(e(s,this.right))||re(e(o,this.expected))}};function ws(n,t){let e=n.edges.map((r,i)=>n.slopes(i)),s=[];if(e.
every(([r,i])=>r===i)){for(let r of n.run(J,t))s.push([r,r]);return s}let o=[];return n.feeds.forEach((r,i)=>{let a=+(i===
n.output),c=a;for(let g of r){let h=o[n.gate[g]].flatMap(m=>e[g].map($=>m*$));a+=Math.min(...h),c+=Math.max(...h)}s.push(
[a,c]);let l=t.get(i);o.push(l===void 0?[a,c]:[l,l]);let u=r.filter(g=>e[g][0]!==e[g][1]&&n.into[n.gate[g]].length===2),
[f]=u.length===1?o[n.gate[u[0]]]:[0];if(l===void 0||!f||c===a)return;let d=Math.min(1,Math.max(0,(l-a)/(c-a))),p=f>0?d:1-
d,v=n.into[n.gate[u[0]]].find(g=>g!==u[0])??NaN;e[v][0]===0&&e[v][1]===1&&(e[v]=[1-p,1-p])}),s}var yr=n=>new Set(n).size===
1&&n.length>1&&(n.length>2||[-1,0,1].includes(n[0])),Sn=class{constructor(t,e){this.way=t,this.answers=new Map,t.nodes.forEach(
({name:s},o)=>{Object.hasOwn(e,s)&&this.answers.set(o,{shape:t.shapeOf(o),entries:e[s]})}),this.right=t.run(J),this.expected=
t.run(J,this.answers),this.scale=t.scales(),this.open=this.fitting(new Map),this.bounds=this.fitting(this.answers),this.
isOneNumber=!1}fitting(t){let e=bs(this.way,this.answers,t).map(r=>this.way.run(r,t)),s=e.map(r=>[...this.answers.keys()].
filter(i=>this.isClose(i,r[i]))),o=Math.max(...s.map(r=>r.length));return e[s.findIndex(r=>r.length===o)]}answer(t){return this.
answers.get(t)}mayBeRight(t){return this.isClose(t,this.open[t])}follows(t){return this.isClose(t,this.bounds[t])}pairs(t,e,s){
if(!e||!s||!Et(e.shape,s.shape))return null;let{shape:o,entries:r}=this.answer(t),i=Et(o,e.shape)?r.map(Number.isNaN):[];
return e.entries.flatMap((a,c)=>i[c]?[]:[[a,s.entries[c]]])}isClose(t,e){return this.areClose(t,this.answer(t),e)}areClose(t,e,s){
return this.pairs(t,e,s)?.every(([o,r])=>et(o,r,this.scale[t]))??!1}isNearby(t,e){let s=gn*this.scale[t];return this.pairs(
t,this.answer(t),e)?.every(([r,i])=>Math.abs(r-i)<=Math.max(Ne*Math.abs(i),s))??!1}isUnchanged(t,e){return this.areClose(
t,e,this.expected[t])}seen(t){let e=this.way.run(t,this.answers);return[...this.answers.keys()].flatMap(s=>this.pairs(s,
e[s],e[s])?.map(([o])=>o)??[NaN])}rounding(t){let e=s=>t.flatMap(o=>{let r=this.expected[o]&&this.pairs(o,this.answer(o),
s[o]);return r?r.filter(([i,a])=>!et(i,a,this.scale[o])):[[0,1]]});return re(e(this.right))||re(e(this.expected))}},xs=(n,t)=>n instanceof
Xt?new Sn(n,t):new Nn(n,t);var Mr=.3,Ce=4;function Pe(n,t){let{misconceptions:e,places:s}=n.mistakes;return s.filter(({needs:r=[]})=>r.every(i=>t.includes(
i))).map(({code:r,node:i,wrong:a,words:c={},needs:l=[],unlikely:u=0,special:f,signed:d=[]})=>{let{rank:p,message:v,says_for:g,
one_of:h="",of_slope:m}=e[r],$=d.length>0&&d.every(y=>n.isNegative(y));return{code:r,node:i,wrong:{...J,...a},message:f??
Jt(v,c),oneOf:f?"":Jt(h,c),rank:p+($?u-Mr:u),unlikely:u,needs:l,saysFor:g,ofSlope:m,explains:[]}})}var Jt=(n,t)=>n.replace(
/\{(\w+)\}/g,(e,s)=>t[s]??e);var Nr=15e4,Sr=3e3,Or=4,Fe=class{constructor(t,e,s,o,{mistakes:r=[],rounded:i="",composed:a=!1}={}){this.way=t,this.answered=
e,this.wrong=s,this.errors=o,this.mistakes=r,this.rounded=i,this.composed=a}get first(){return this.errors.filter(t=>!this.
isBehind(t,this.errors))}get follows(){let{first:t}=this;return t.length===this.errors.length&&this.wrong.some(e=>this.isBehind(
e,t))}isBehind(t,e){return e.some(s=>s!==t&&this.way.below(s).has(t))}doubtfulEdges(t){let e=this.answered.filter(s=>!this.
wrong.includes(s));return[...this.way.edges.keys()].filter(s=>{let o=this.way.below(this.way.edges[s].input);return o.has(
t)&&!e.some(r=>o.has(r))})}};function vs(n,t){let e=xs(n,t),s=[...e.answers.keys()],o=s.filter(v=>!e.mayBeRight(v)),r=o.
filter(v=>!e.follows(v));if(!r.length)return null;let i=new On(e,r,o),a=i.alone(),c=a.length?[]:i.composed(),l=[a,c].find(
v=>v.length)??i.some(),u=new Set(l.flatMap(({explains:v})=>v)),f=r.filter(v=>!u.has(v)),d=new Map(f.map(v=>[v,e.rounding(
[v])]));if(!l.length&&f.every(v=>d.get(v)))return new Fe(n,s,o,r,{rounded:e.rounding(r)||d.get(r[0])});let p=r.filter(v=>!d.
get(v));return new Fe(n,s,o,p,{mistakes:l,composed:c.length>0})}var On=class{constructor(t,e,s){this.case=t,this.errors=
e,this.way=t.way,this.alike=e.length>1&&t.isOneNumber;let r=Pe(this.way,[...t.answers.keys()]).filter(({needs:a,wrong:c})=>a.
every(l=>!(l in c.given)||s.includes(l))&&!(this.alike&&Object.keys(c.given).length===1));this.most=Math.floor(Nr/((this.
way.edges.length+1)*this.way.weight));let i=r.sort((a,c)=>a.rank-c.rank).slice(0,this.most);this.likely=i.filter(({unlikely:a})=>a<
Ce),this.others=i.filter(({unlikely:a})=>a>=Ce),this.fitting=this.fittingOf(this.likely)}alone(){let t=this.whole(this.fitting);
if(t.length)return this.told(t);let e=[...this.fitting,...this.fittingOf(this.others)],s=this.whole(e);if(s.length||this.
alike)return this.told(s);let o=this.two(this.fitting);return this.told(o.length?o:this.two(e))}composed(){let e=this.likely.
filter(({wrong:r,rank:i})=>wt(r.given)&&i<Ce).filter(({wrong:r})=>new Set(Kt(r).map(i=>this.way.gate[i])).size<2),s=[],o=0;
for(let r of Er(e)){if(++o>Math.min(Sr,this.most))break;let i=this.cover(ds(r[0].wrong,r[1].wrong));i.length===this.errors.
length&&s.push(...r.map(a=>({...a,explains:i})))}return new Set(s.map(({code:r})=>r)).size<=Or?s:[]}some(){let t=this.alike?
[]:this.fitting;return 2*new Set(t.flatMap(({explains:s})=>s)).size>=this.errors.length?this.told(t):[]}fittingOf(t){return t.
map(s=>({...s,explains:this.cover(s.wrong)})).filter(({explains:s})=>s.length)}whole(t){let e=t.filter(({explains:o})=>o.
length===this.errors.length),s=new Set(e.map(({code:o})=>o));return[...e,...this.repeated(t).filter(({code:o})=>!s.has(o))]}cover(t){
let{way:e}=this,s=this.case.answers,o=new Set(this.errors),r=e.run(t,s),i=[];for(let a of s.keys()){if(this.case.isClose(
a,r[a])||this.case.isNearby(a,r[a])&&(i.length||(i=e.run(t)),this.case.isClose(a,i[a])))continue;if(!this.case.isUnchanged(
a,r[a])||!this.errors.includes(a)&&wt(t.given))return[];o.delete(a)}return[...o]}repeated(t){return[...new Set(t.map(({code:e})=>e))].
flatMap(e=>{let s=t.filter(o=>o.code===e);return new Set(s.flatMap(({explains:o})=>o)).size===this.errors.length?s:[]})}two(t){
let e=[...new Map(t.map(({explains:o})=>[String(o),o]))],s=new Set;return e.forEach(([o,r],i)=>{for(let[a,c]of e.slice(i+
1))new Set([...r,...c]).size===this.errors.length&&s.add(o).add(a)}),t.filter(({explains:o})=>s.has(String(o)))}told(t){
let e=new Map,s=new Map,o=({code:i,explains:a})=>`${i} ${a}`;for(let i of t){let a=this.needed(i),c=Object.keys(a.wrong.
given),l=JSON.stringify([o(a),c.length===1?c:a.wrong]),u=e.get(l);(!u||u.rank>a.rank)&&e.set(l,a),s.set(o(a),Math.min(a.
rank,s.get(o(a))??1/0))}return[...e.values()].filter(i=>i.rank===s.get(o(i))).sort((i,a)=>i.rank-a.rank)}needed(t){let{wrong:e}=t;
if(Kt(e).length<2||![e.terms,e.added,e.times].every(wt))return t;let s=this.case.seen(e);for(let r of new Set(Kt(e).map(
i=>this.way.gate[i]))){let i=Kt(e).filter(l=>this.way.gate[l]!==r),a=ps(e,i),c=i.length?this.case.seen(a):[];c.length===
s.length&&c.every((l,u)=>et(l,s[u]))&&(e=a)}let o=Kt(e).map(r=>this.way.gate[r]);return{...t,wrong:e,node:wt(e.upstream)?
Math.min(...o):Math.max(...o)}}};function*Er(n){for(let[t,e]of n.entries())for(let s of n.slice(0,t))(s.node!==e.node||s.
code!==e.code)&&(yield[s,e])}var $s=3,ze=4,ks="Compute upstream × local along each edge there again, and add the flows that meet.";function ys(n){let{
way:t,mistakes:e,first:s,wrong:o,rounded:r,follows:i}=n,a=Ar(n),c=l=>{let u=e.find(({explains:d})=>d.includes(l)),f=a.get(
l);return r||(f?Lr(n,f):u?`the same mistake as at ${t.nodes[u.explains[0]].name}`:s.includes(l)?Dr(n,l):i?`follows from \
what is wrong at ${pt(t.names(s))}`:"not yet right")};return new Map(o.map(l=>[t.nodes[l].name,c(l)]))}function Ms(n,t){
let e=n.run(J),s=Object.keys(t).filter(i=>!n.isSame(t[i],e[n.numberOf(i)])),o=n.gate.flatMap((i,a)=>{let[c,l]=n.slopes(a);
if(c===l)return[];if(n.nodes[i].made?.local!==void 0)return[`At ${Mt(n.nodes[i])} entries tie for the largest: any share\
s that add up to 1 are right. This course takes equal ones.`];let u=`each slope from ${T(c)} to ${T(l)} is right`,f=T(n.
usualSlope(a));return[`At ${Mt(n.nodes[i])} the graph has a kink here: ${u}. This course takes ${f}.`]}),r=[...new Set(o)].
join(" ");return new Map(s.map(i=>[i,r]))}function Ar({mistakes:n,errors:t,composed:e}){if(e)return new Map([[n[0].explains[0],
n.slice(0,2)]]);let s=n.filter(({explains:r})=>r.length===t.length),o=new Map;for(let r of s.length?s:n){let[i]=r.explains;
o.set(i,[...o.get(i)??[],r])}for(let[r,i]of o)o.set(r,Tr(i));return o}function Tr(n){let t=n.flatMap(({saysFor:s})=>s),e=n.
filter(({code:s})=>!t.includes(s));return e.filter(({rank:s})=>s<=e[0].rank+1)}function Lr({way:n,composed:t},e){if(t&&new Set(
e.map(({message:o})=>o)).size===1){let o=new Set(e.flatMap(i=>We(n,i))),r=Ns(n,e[0],[[...o].sort((i,a)=>a-i)]);return En(
n,"Perhaps the same mistake was made twice:","and",[r])}let s=Cr(n,e);return t?En(n,"Perhaps two mistakes came together:",
"and",s):s.length===1?s[0]:s.length>$s?_r(n,e):En(n,"Perhaps","or",s)}function En(n,t,e,s){let o=s.map(jr),r=o.map(([a])=>Rr(
n,a.replace(/\.$/,""))),i=[...new Set(o.map(([,a])=>a))];return i.length===s.length&&s.length<$s?`${t} ${r.map((a,c)=>`${a}\
. ${i[c]}`).join(` ${Ir(e)} `)}`:`${t} ${r.join(`, ${e} `)}. ${i.length===1?i[0]:ks}`}var Ir=n=>n[0].toUpperCase()+n.slice(
1);function jr(n){let t=n.indexOf(". ");return t<0?[n,""]:[n.slice(0,t),n.slice(t+2)]}var Rr=(n,t)=>n.numberOf(t.split("\
 ")[0])>=0?t:t[0].toLowerCase()+t.slice(1);function Cr(n,t){let e=new Set,s=new Map;for(let o of t){let r=JSON.stringify(
o.wrong);if(e.has(r))continue;e.add(r);let i=o.oneOf||o.message;s.set(i,[...s.get(i)??[],o])}return[...new Set([...s.values()].
map(o=>Pr(n,o)))]}function Pr(n,t){let[e]=t;if(e.oneOf&&t.length>1)return e.oneOf;if(e.ofSlope&&t.length===1&&e.explains.
length===1)return Wr(n,e,e.ofSlope);let s=t.map(o=>We(n,o));return Ns(n,e,s)}function We(n,{node:t,wrong:e}){let s=new Set(
Object.keys({...e.local,...e.upstream}).map(o=>n.gate[Number(o)]));return s.size&&wt(e.terms)?[...s].sort((o,r)=>r-o):[t]}
function Ns(n,{message:t},e){let s=e.filter(o=>!e.some(r=>Fr(r,o)));return Jt(t,{gates:zr(n,s)})}var Fr=(n,t)=>n.length<
t.length&&n.every(e=>t.includes(e));function zr(n,t){let e=[...new Map(t.map(s=>[_e(n,s),s]))];return e.length<3?e.map(([
s])=>s).join(" or "):e.every(([,s])=>s.length===1)?`one of ${pt(Ss(e.map(([s])=>s)))}`:e.map(([s,o])=>o.length>1?`all of\
 ${s}`:s).join(", or ")}var Ss=n=>n.length<=ze?n:[...n.slice(0,ze-1),`${n.length-ze+1} more`],_e=(n,t)=>pt(t.map(e=>Mt(n.
nodes[e])));function _r(n,t){let[e]=t[0].explains,{name:s}=n.nodes[e],o=[...new Set(t.flatMap(u=>We(n,u)))],r=o.filter(u=>u===
e||n.nodes[u].gate===null),i=r.flatMap(u=>n.feeds[u].map(f=>n.gate[f])),c=[...new Set([...o.filter(u=>!r.includes(u)),...i])].
sort((u,f)=>f-u),l=`all on the way back through ${pt(Ss(c.map(u=>Mt(n.nodes[u]))))}`;return`Several mistakes lead to thi\
s number for ${s}, ${l}. ${ks}`}function Wr(n,t,e){let[s]=t.explains,o=We(n,t),r=o.filter(u=>n.feeds[s].some(f=>n.gate[f]===
u)),i=r.length?r:o,a=n.names(i),c=[...new Set(n.feeds[i[0]].map(u=>n.gate[u]))].sort((u,f)=>f-u),l={slopes:pt(a.map(u=>`\
∂${u}/∂${n.nodes[s].name}`)),gates:_e(n,i),arrives:a.join(" and at "),above:pt(n.names(c))};return i.length>1?Jt(e.several,
l):Jt(Br(n,t,i[0])?e.one:e.part,l)}function Br(n,{wrong:t,explains:[e]},s){let o=new Set([e]);for(let a of[...n.nodes.keys()].
reverse())a!==s&&n.into[a].some(c=>o.has(n.edges[c].input))&&o.add(a);let r=n.into[s].map(a=>n.edges[a].input).filter(a=>o.
has(a)),i=new Set(n.into[s].filter(a=>a in t.upstream).map(a=>n.edges[a].input));return!o.has(n.output)&&r.every(a=>i.has(
a))}function Dr(n,t){let{way:e}=n,{name:s}=e.nodes[t],{name:o}=e.nodes[e.output],r=n.doubtfulEdges(t),i=r.length?r:e.feeds[t],
a=[...new Set(i.map(d=>e.gate[d]))];if(t===e.output)return`Here the backward pass starts: how far does ${o} move if ${o}\
 itself is nudged?`;if(!a.length)return`${s} feeds no gate: how far does ${o} move if ${s} is nudged?`;let c=new Set(i.map(
d=>e.edges[d].input));if(c.size===1&&c.has(t)){let d=`Look at ${_e(e,[...a].reverse())} again`,{name:p}=e.nodes[a[0]];return i.
length===1?`${d}: multiply the gradient of ${p} by the local gradient, ∂${p}/∂${s}.`:`${d}: multiply upstream by loc\
al along each edge to ${s}, then add the flows.`}let l=`the ${a.length} gates from ${Mt(e.nodes[a[0]])} back to ${s}`,u=c.
size<i.length?", and add flows that meet":"";return`Look at ${a.length>ze?l:_e(e,a)} again, one after the other: multipl\
y upstream by local along each edge${u}.`}function ce(n,t,e,s){let o="arrays"in n?new Xt(n,t,e.values):new Ot(n,t,e.values),r=vs(o,s),i=r?ys(r):Ms(o,s),a=Object.keys(
s).map(l=>[l,{isRight:!r||!i.has(l),text:i.get(l)??""}]),c=(r?.mistakes??[]).map(({code:l})=>l);return{said:Object.fromEntries(
a),codes:[...new Set(c)]}}function Os(n,t,e,s,o){let{nodes:r,output:i}=t,a=w(n,"section",{class:"bp-predict","aria-label":"\
Your gradients"});w(a,"div",{class:"bp-heading"},"Predict the gradients: write them into the boxes");let c=w(a,"p"),l=w(
c,"button",{type:"button"},"Check"),u=w(c,"button",{type:"button"},"Reveal"),f=w(a,"dl"),p=[...r.keys()].filter(b=>!Z(r[b])&&
b!==i).reverse().map(b=>{let{name:M}=r[b],O=`∂${r[i].name}/∂${M}`,N=w(f,"div");return w(N,"dt",{},O),{place:b,name:M,
field:s.field(b,O),line:N,said:w(N,"dd")}}),v=w(a,"p",{class:"bp-unseen",role:"status","aria-live":"polite"}),g=!1,h=null;
function m({place:b,field:M,line:O,said:N},E,F){O.className=`bp-${E}`,O.hidden=F==="",M.classList.toggle("bp-right",E===
"right"),E==="wrong"?M.setAttribute("aria-invalid","true"):M.removeAttribute("aria-invalid"),M.title=F,s.mark(b,E),P(N,F)}
function $(){let{at:b,pass:M}=o.current();h=JSON.stringify(b);let N=p.filter(({field:L})=>L.value.trim()).map(L=>({row:L,
number:Bt(L.field.value)})),E=({place:L})=>Number.isFinite(M.gradients[L]),F=N.filter(({row:L,number:G})=>typeof G=="num\
ber"&&E(L)),C=Object.fromEntries(F.map(({row:L,number:G})=>[L.name,Number(G)])),{said:z,codes:H}=F.length?ce(t,e,M,C):{said:{},
codes:[]};for(let L of p)m(L,"open","not answered yet");for(let{row:L,number:G}of N){let{isRight:V,text:q}=z[L.name]??{};
typeof G=="string"?m(L,"wrong",`! ${G}`):E(L)?V?m(L,"right",q?`✓ right. ${q}`:"✓ right"):m(L,"wrong",`✗ ${q}`):m(L,
"open","there is no such gradient at these inputs")}y();let _=Object.values(z).filter(({isRight:L})=>L).length,I=Object.
entries(z).find(([,{isRight:L}])=>!L),W=N.find(({number:L})=>typeof L=="string"),j=I?`${I[0]}: ${I[1].text}`:W?`${W.row.
name}: ${W.number}`:"";P(v,`${_} of ${p.length} right. ${j}`.trim()),o.checked({isSolved:_===p.filter(E).length,codes:H})}
function y(){let b=p.find(({line:O})=>O.className==="bp-wrong"),M=p.find(({field:O})=>!O.value.trim());b?s.reveal([b.place]):
M?.field.focus()}function x(){h=null;for(let b of p)m(b,"open","");P(v,"")}function k(b){g=b;for(let{line:M}of p)b&&M.className===
"bp-open"&&(M.hidden=!0);l.disabled=b,P(u,b?"Hide":"Reveal"),o.hide(!b)}for(let{field:b}of p)b.addEventListener("keydown",
M=>{M.stopPropagation(),M.key==="Enter"&&(M.preventDefault(),$())});l.addEventListener("click",$),u.addEventListener("cl\
ick",()=>{g||o.revealed(),k(!g)});let{another:S}=o;return S&&w(c,"button",{type:"button"},"New numbers").addEventListener(
"click",()=>{for(let{field:b}of p)b.value="";x(),S(),k(!1)}),x(),{show(b){h!==null&&h!==JSON.stringify(b)&&x()}}}function Es(n,t,e,s){let{nodes:o,output:r}=t,i=w(n,"section",{class:"bp-predict","aria-label":"Your gradients"});w(i,"di\
v",{class:"bp-heading"},"Predict the gradients: choose an entry and write its gradient");let a=w(i,"p"),c=w(a,"label"),l=w(
c,"span",{class:"bp-names"}),u=St(c,{"aria-label":"gradient"},S),f=w(i,"p"),d=w(f,"button",{type:"button"},"Check"),p=w(
f,"button",{type:"button"},"Reveal"),v=w(i,"dl"),g=w(i,"p",{role:"status","aria-live":"polite"}),h=o.flatMap((N,E)=>bt(N)?
[E]:[]),m=new Map,$={kind:"gradient",place:h[0],entry:0},y=!1,x="",k=({place:N,entry:E})=>`${N}:${E}`;function S(N){rt(o[$.
place])||$.place===r||(m.set(k($),{cell:{...$,kind:"gradient"},number:N,mark:"open"}),s.changed())}function b(){u.get();
let N=s.current(),{gradients:E}=N,F=[...m.values()],C=F.filter(({cell:j})=>Number.isFinite(E[j.place]?.[j.entry])),z=C.length?
ce(t,e,N,M(C)).said:{};for(let j of C){let{place:L,entry:G}=j.cell,V=z[o[L].name].isRight||et(j.number,Number(E[L]?.[G]));
j.mark=V?"right":"wrong"}O(z,C);let H=h.reduce((j,L)=>j+(E[L]?.length??0),0),_=F.find(({mark:j})=>j==="wrong"),I=F.filter(
({mark:j,cell:L})=>j==="right"&&bt(o[L.place])).length,W=_?` ${ct(o[_.cell.place],_.cell.entry)} is not right yet.`:"";P(
g,`${I} of the ${H} gradients of the inputs are right.${W}`),_&&s.choose(_.cell),s.changed()}function M(N){let E={};for(let{
cell:F,number:C}of N){let z=o[F.place];E[z.name]??=new Array(ot(z.shape)).fill(NaN),E[z.name][F.entry]=C}return E}function O(N,E){
v.replaceChildren();for(let[F,C]of[...o.entries()].reverse()){if(!Object.hasOwn(N,C.name))continue;let{isRight:z,text:H}=N[C.
name],I=`✓ right${E.filter(({cell:j})=>j.place===F).length<ot(C.shape)?" so far":""}${H&&`. ${H}`}`,W=w(v,"div",{class:z?
"bp-right":"bp-wrong"});w(W,"dt",{},`∂${o[r].name}/∂${C.name}`),w(W,"dd",{},z?I:`✗ ${H}`)}}return d.addEventListener(
"click",b),u.element.addEventListener("keydown",N=>{if(N.key!=="Enter")return;N.preventDefault();let E=u.get();if(E===null)
return;S(E),b();let{place:F,entry:C}=$,z=o[F].shape.reduce((H,_)=>H*_,1);m.get(k($))?.mark==="right"&&C+1<z&&(s.choose({
kind:"gradient",place:F,entry:C+1}),u.element.value="")}),p.addEventListener("click",()=>{y=!y,d.disabled=y,P(p,y?"Hide":
"Reveal"),s.hide(!y)}),{choose(N){let E=k(N)!==k($);$=N;let F=o[N.place],C=`∂${o[r].name}/∂${ct(F,N.entry)}`,z=!rt(F)&&
N.place!==r;P(l,z?`${C} `:"There is nothing to predict here. "),u.element.setAttribute("aria-label",z?C:"gradient"),u.element.
disabled=!z;let H=m.get(k(N));E&&H?u.set(H.number):E&&(u.element.value="")},focus:()=>u.element.focus(),at(N){if(x&&x!==
N){for(let E of m.values())E.mark="open";P(g,""),v.replaceChildren()}x=N},question(N){let E=Object.fromEntries(Object.entries(
N).filter(([F])=>/^((tint|image):)?value:|^(low|high):value:/.test(F)));o.forEach((F,C)=>{if(!rt(F)){if(E[`partial:${F.name}`]=
"∂",C===r)E[`gradient:${F.name}`]="1";else if(!F.shape.length){let z=m.get(`${C}:0`);E[`gradient:${F.name}`]=z?oe(z.number):
"?"}}});for(let[F,C]of o.entries()){if(rt(C)||!C.shape.length)continue;let z=C.shape.reduce((_,I)=>_*I,1),H=Array.from({
length:z},(_,I)=>m.get(`${F}:${I}`)?.number??Number.NaN);$e(E,"gradient",C.name,C.shape,H);for(let _ of Object.keys(E))_.
startsWith(`gradient:${C.name}[`)&&E[_]==="–"&&(E[_]="?")}return E},marks(){let N=[...m.values()];return{right:N.filter(
({mark:E})=>E==="right").map(({cell:E})=>E),wrong:N.filter(({mark:E})=>E==="wrong").map(({cell:E})=>E)}}}}var Be=(n,t)=>dt(n)[t]?.ahead;function An(n,t,e){let s=n[t];if(s.gate===null)return[];let{terms:o,places:r}=Be(n,t);return Array.
from({length:o},(i,a)=>s.inputs.map((c,l)=>({kind:"value",place:c,entry:r[l][e*o+a]})))}var De=(n,t)=>n.flatMap((e,s)=>e.
gate===null?[]:e.inputs.flatMap((o,r)=>o===t?[{place:s,position:r}]:[]));function Tn(n,{place:t,position:e},s){let o=n[t];
if(o.gate===null)return[];let r=dt(n)[t]?.back[e];if(o.made.back&&r){let{terms:l,places:u}=r;return Array.from({length:l},
(f,d)=>o.inputs.map((p,v)=>({kind:v===e?"gradient":"value",place:v===e?t:p,entry:u[v][s*l+d]})))}let{terms:i,places:a}=Be(
n,t),c=[];for(let[l,u]of a[e].entries())u===s&&c.push(Hr(o.inputs,e,t,Math.floor(l/i),l,a));return c}var Hr=(n,t,e,s,o,r)=>[
{kind:"gradient",place:e,entry:s},...n.flatMap((i,a)=>a===t?[]:[{kind:"value",place:i,entry:r[a][o]}])];function As(n,{kind:t,
place:e,entry:s}){return t==="value"?An(n,e,s).flat():De(n,e).flatMap(o=>Tn(n,o,s).flat())}function Ts(n,{kind:t,place:e,
entry:s}){if(t==="value")return De(n,e).flatMap(a=>{let{terms:c,places:l}=Be(n,a.place);return Vr(l[a.position],s,c).map(
u=>({kind:t,place:a.place,entry:u}))});let o=n[e];if(o.gate===null)return[];let{terms:r,places:i}=Be(n,e);return o.inputs.
flatMap((a,c)=>{let l=n[a];if(l.gate===null&&l.number!==null)return[];let u=[...i[c].slice(s*r,(s+1)*r)];return[...new Set(
u)].map(f=>({kind:t,place:a,entry:f}))})}function Vr(n,t,e){let s=new Set;return n.forEach((o,r)=>{o===t&&s.add(Math.floor(
r/e))}),[...s]}var Ln=6;function Ls(n,t){let{nodes:e,output:s}=t,o=w(n,"section",{class:"bp-chain bp-made","aria-label":"The chain rule\
 at an entry"}),r=w(o,"div",{class:"bp-heading"}),i=w(o,"p"),a=w(o,"table"),c=w(o,"p"),l=m=>`∂${e[s].name}/∂${m}`,u=(m,$)=>{
let y=m.slice(0,Ln).map(k=>k.map($).join(" · ")),x=m.length-y.length;return[...y,...x>0?[`… (${x} more)`]:[]].join(" \
+ ")},f=({kind:m,place:$,entry:y})=>`${m==="gradient"?"d":""}${d($,y)}`;function d(m,$){let y=e[m];return y.gate===null&&
y.number!==null&&!y.shape.length?T((y.number??[])[0]):ct(y,$)}let p=[],v="";function g(m,$,y){v=y,a.replaceChildren();let x=t.
gradients&&!rt(e[m])?De(e,m):[];if(x.length){let k=w(a,"tr");for(let S of["flow through","upstream × local","downstream"])
w(k,"th",{scope:"col"},S)}p=x.map(k=>{let S=e[k.place],b=S.gate!==null&&S.made.back!==void 0,M=Tn(e,k,$),O=b?M:M.map(([C])=>[
C]),N=w(a,"tr");w(N,"th",{scope:"row"},S.name);let E=w(N,"td");w(E,"span",{class:"bp-names"},`${u(O,f)}${b?"":" · local \
gradient"}`);let F=w(E,"span",{class:"bp-numbers"});return{edge:k,terms:O,numbers:F,downstream:w(N,"td",{class:"bp-flow"})}})}
return{show({place:m,entry:$},y,x,k){let S=e[m],b=ct(S,$),M=({kind:I,place:W,entry:j})=>{let L=I==="gradient"?x.get(W):y.
values[W];return L?Lt(T(L[j])):"?"},O=y.values[m]?.[$],N=O===void 0?"undefined":T(O),E=y.steps.slice(0,k),F=S.gate===null||
E.some(I=>I.place===m);P(i,F?`${b} = ${h(m,$,f,M)}${N}`:`${b}: not yet`),v!==b&&g(m,$,b);for(let{edge:I,terms:W,numbers:j,
downstream:L}of p){let V=E.find(tt=>tt.flows&&tt.place===I.place)?.flows?.find(tt=>tt.position===I.position),q=V?.local?
` · ${Lt(T(V.local[$]))}`:"";P(j,V?`${u(W,M)}${q}`:"not yet"),P(L,V?`= ${T(V.downstream[$])}`:"")}let C=x.get(m)?.[$],z=C===
void 0||rt(S)?"":` = ${T(C)}`;P(r,rt(S)?`${b} is data and gets no gradient`:`${l(b)}${z}`);let H="The output moves exact\
ly as much as it moves itself: the backward pass starts with 1.",_=p.length||rt(S)?"":`${e[s].name} does not depend on ${b}\
.`;P(c,m===s&&t.gradients?H:_)}};function h(m,$,y,x){let k=e[m],S=An(e,m,$);if(k.gate===null)return"";if(k.made.back||k.
made.places)return S.length===1&&S[0].length===1?`${u(S,y)} = `:`${u(S,y)} = ${u(S,x)} = `;let b=k.made.pattern?k.gate.replace(
"log_sum_exp","log Σ exp"):k.gate,M=k.made.pattern?S.map(([N])=>N):S[0],O=M.length>Ln?", …":"";return`${b}(${M.slice(
0,Ln).map(y).join(", ")}${O}) = `}}var Gr=1.2,Kr=[.5,1,2,4];function He(n,t,e){let s=w(n,"div",{class:"bp-player",role:"group","aria-label":"Step by step"});
function o(M,O,N){let E=w(s,"button",{type:"button","aria-label":O,title:O},M);return E.addEventListener("click",N),E}let r=o(
"◀","One step back",()=>m(p-1)),i=o("","",k),a=o("▶","One step on",()=>m(p+1)),c=Vt(s,{min:0,max:t,step:1,"aria-labe\
l":"step"},m),l=w(s,"span",{class:"bp-count"}),u=w(s,"label",{},"speed "),f=w(u,"select");for(let M of Kr)w(f,"option",{
value:M},`${M}×`);f.value="1";let d=t,p=t,v=0;function g(){c.value=String(p),c.setAttribute("aria-valuetext",`step ${p}\
 of ${d}`),c.max=String(d),P(l,`step ${p} of ${d}`),r.disabled=p===0,a.disabled=p===d,P(i,v?"❚❚ pause":"▶▶ play");
let M=v?"Pause":"Play the steps";i.setAttribute("aria-label",M),i.title=M}function h(M){p=Math.min(d,Math.max(0,M)),g(),
e()}function m(M){$(),h(M)}function $(){clearTimeout(v),v=0,g()}function y(){v=setTimeout(x,1e3*Gr/Number(f.value))}function x(){
p+1>=d?v=0:y(),h(p+1)}function k(){if(v){$();return}y(),p===d&&h(0),g()}function S(M){let O=p===d;d=M,p=O?d:Math.min(p,d),
$()}function b(M){M.addEventListener("keydown",O=>{let{key:N,altKey:E,ctrlKey:F,metaKey:C,target:z}=O;if(!(E||F||C)){if(N===
" ")k();else{if(z!==M)return;if(N==="ArrowRight")m(p+1);else if(N==="ArrowLeft")m(p-1);else if(N==="Home")m(0);else if(N===
"End")m(Number.POSITIVE_INFINITY);else return}O.preventDefault(),O.stopPropagation()}})}return g(),{get:()=>p,set:m,stop:$,
limit:S,hear:b}}function le(n,t,e,s){let[o,r,i]=e,a=w(n,"div",{class:"bp-slider"}),c=w(a,"span",{title:t});for(let h of t.split(/(?<=_)/))
c.append(h,document.createElement("wbr"));let l=Vt(a,{"aria-label":t},h=>{g(ue(h,f,i)),s(d)}),u=St(a,{"aria-label":`${t}\
, typed`},h=>{v(h),s(d)}),f=o,d=o;function p(h){f=o-i*Math.max(0,Math.ceil((o-h)/i));let m=r+i*Math.max(0,Math.ceil((h-r)/
i));for(let[$,y]of Object.entries({min:f,max:m,step:i}))l.setAttribute($,String(y))}function v(h){p(h),g(h)}function g(h){
d=h,l.value=String(h),l.setAttribute("aria-valuetext",T(h)),u.set(h)}return{get:()=>d,set:v}}function ue(n,t,e){let s=Math.
max(Is(t),Is(e));return Number((t+e*Math.round((n-t)/e)).toFixed(Math.min(100,s)))||0}function Is(n){let[t,e="0"]=String(
n).split("e");return Math.max(0,(t.split(".")[1]??"").length-Number(e))}function Rt(n,t,e){let s=w(n,"label",{class:"bp-toggle"}),o=w(s,"input",{type:"checkbox"});return s.append(` ${t}`),o.addEventListener(
"change",()=>e(o.checked)),o}function fe(n,t,e){let{values:s,gradients:o,steps:r,failure:i}=t;if(e===0)return"The inputs are given.";if(i&&e>=i.step)
return i.text;if(e>r.length)return qr(n,t);let a=r[e-1];if(!a.flows)return Ur(n,s,a);let c=st(o,a.place),l=a.flows.map(({
input:u,local:f,downstream:d,first:p,total:v})=>`${In(c,f,d)} to ${n.nodes[u].name}${p?"":` (now ${T(v)} in all)`}`);return`\
Backward: ${a.node.name} has the gradient ${T(c)} and passes ${pt(l)}.`}function Ur({nodes:n,gates:t},e,{place:s,node:o}){
let r=ht(o,e),i=st(e,s),a=T(i),c=o.parts.map(p=>{if(typeof p=="string")return p;let v=T(st(e,p[0]));return p[1]?Lt(v):v}).
join(""),l=r.filter((p,v)=>!Z(n[o.inputs[v]])),u=o.exact&&l.every(p=>Tt(kt(p),p))?"=":"≈",f=sn(t[o.gate].value(...r.map(
kt)),i),d=c===a?a:`${c} ${f} ${a}`;return`Forward: ${o.name} = ${o.formula} ${u} ${d}.`}function In(n,t,e){let s=sn(kt(n)*
kt(t),e);return`${Lt(T(n))} · ${Lt(T(t))} ${s} ${T(e)}`}function qr(n,{values:t,gradients:e}){let{nodes:s,output:o}=n,{
name:r}=s[o],i=s.flatMap((c,l)=>n.gradients&&at(c)?[`∂${r}/∂${c.name} = ${T(st(e,l))}`]:[]),a=`${Z(s[o])?"The output":
r} = ${T(st(t,o))}.`;return i.length?`${a} Gradients: ${pt(i)}.`:a}function Zt(n,t,e){let{nodes:s}=n,{steps:o,failure:r}=t,
i=o.slice(0,e),a={};Yr(a,n,t,i),Xr(a,i);for(let[l,u]of Jr(n,t,e))Z(s[l])||(a[`partial:${s[l].name}`]="∂",a[`gradient:${s[l].
name}`]=Number.isNaN(u)?"undefined":T(u));r&&!r.slope&&e>=r.step&&(a[`value:${s[r.place].name}`]="undefined");let c=e>o.
length?void 0:i.at(-1);return c&&Zr(a,n,c),a}function Yr(n,{nodes:t},{values:e},s){let o=[...t.keys()].filter(i=>at(t[i])),
r=s.filter(i=>!i.flows).map(i=>i.place);for(let i of o.concat(r)){let a=e[i];a!==void 0&&(n[`value:${t[i].name}`]=T(a))}}
function Xr(n,t){for(let{node:e,flows:s}of t)for(let{position:o,local:r,downstream:i}of s??[])n[`local:${e.name}:${o}`]=
`× ${T(r)}`,n[`downstream:${e.name}:${o}`]=`= ${T(i)}`}function Jr({nodes:n,output:t},{gradients:e,steps:s,forwardSteps:o,
failure:r},i){let a=new Map;i>o&&(!r||r.slope)&&a.set(t,1);for(let{flows:c,missing:l}of s.slice(0,i)){for(let{input:u,total:f}of c??
[])a.set(u,f);for(let u of l)a.set(u,Number.NaN)}return i>s.length&&(!r||r.slope)&&n.forEach((c,l)=>{at(c)&&a.set(l,st(e,
l))}),a}function Zr(n,{nodes:t},{node:e,flows:s}){n[`node:${e.name}`]="now",e.inputs.forEach((o,r)=>{(!s||!Z(t[o]))&&(n[`\
edge:${e.name}:${r}`]=s?"now back":"now")})}function js(n,t){let e=w(n,"section",{class:"bp-zoomed","aria-label":"The scalars of an entry"}),s=w(e,"div",{class:"bp-\
heading"}),o=w(e,"div",{class:"bp-scalars",tabindex:0,role:"img"}),r=w(e,"p",{class:"bp-open"}),i=-1;function a({place:l},{
svg:u}){i=l,o.replaceChildren(...new DOMParser().parseFromString(u,"image/svg+xml").getElementsByTagName("svg"))}function c({
place:l,entry:u},f){i=-1,o.hidden=!0,P(s,ct(t.nodes[l],u)),P(r,f)}return{element:e,toggle(l){e.hidden=!l},reveal:()=>e.scrollIntoView(
{block:"nearest"}),show(l,u,f){let{place:d,entry:p}=l,v=t.nodes[d],g=ct(v,p),h=t.zoomed[d],m=dt(t.nodes)[d]?.ahead;if(v.
gate===null||!m)return c(l,"It is given, so there is nothing behind it.");if(!h){let O=`It is made of ${m.terms} entries\
, too many for boxes of their own.`,[N]=v.inputs,E=ct(t.nodes[N],m.places[0][p]);return c(l,m.terms>1?O:`It is ${E} itse\
lf: no gate stands between them.`)}i!==d&&a(l,h),o.hidden=!1;let $={};for(let[O,[N,E]]of Object.entries(h.leaves))$[O]={
kind:"value",place:v.inputs[N],entry:m.places[N][p*m.terms+E]};let y=Object.entries($).map(([O,N])=>[O,u.values[N.place]?.[N.
entry]]);if(y.some(([,O])=>O===void 0))return c(l,"Something before it has no value.");let x=Object.fromEntries(y),k=f.get(
d)?.[p],S=ut({...h,gates:t.gates},x),b=Zt({...t,...h,kinks:{},mistakes:void 0},S,S.steps.length+1);for(let O of o.querySelectorAll(
"[data-k]")){let[N,E]=(O.getAttribute("data-k")??"").split(":"),F=h.nodes.findIndex(C=>C.name===E);N==="label"?P(O,M(F,$[E])):
N==="value"?P(O,b[`value:${E}`]??""):N==="partial"?P(O,k===void 0?"":"∂"):N==="gradient"&&P(O,Qr(S.gradients[F],k))}P(
s,`${g}, zoomed in: ${Object.keys($).length} entries go in, one comes out`),o.setAttribute("aria-label",`${g} = ${b[`val\
ue:${h.nodes[h.output].name}`]}`),P(r,"∂ is what flows back through this entry alone; other entries add their share. Esc\
 closes the zoom.");return;function M(O,N){return N?ct(t.nodes[N.place],N.entry):O===h?.output?g:`${g}.${h?.nodes.slice(
0,O+1).filter(E=>!at(E)).length}`}}}}var Qr=(n,t)=>n===void 0||t===void 0?"":T(n*t);var ti=5,ei=1e-12;function Ve(n,t,e){let{nodes:s,output:o}=t,r=w(n,"div",{class:"bp-view bp-arrays"}),i=s.filter(A=>A.gate!==
null).length,a=s.findIndex(A=>bt(A)&&A.shape.length>0),c={kind:"value",place:Math.max(0,a),entry:0},l=null,u=t.gradients&&
t.mistakes!==null,f=!1,d=0,p=w(r,"div",{class:"bp-controls"}),v=Object.entries(t.ranges).map(([A,B])=>({name:A,control:le(
p,A,B,U=>e.set({...e.get(),[A]:U}))})),g=w(p,"div",{class:"bp-of-entry"}),h=fs(r,t,{choose:lt,point(A){A===l||A&&l&&ni(A,
l)||(l=A,q())},isOpen:A=>!f&&A.kind==="value"&&bt(s[A.place]),drag(A,B){j(A,Number((d+B).toFixed(6)))},edit:()=>{u&&O?O.
focus():g.querySelector("input")?.focus()},epsilon:()=>f?F.get():0,pull:yt}),m=w(r,"p",{class:"backprop-sentence",role:"\
status","aria-live":"polite"}),$=w(r,"div",{class:"bp-bar"}),y=He($,t.gradients?2*i+1:i,Ft),x=w($,"div",{class:"bp-toggl\
es"}),k=Rt(x,"nudge",A=>Q(A)),S=t.gradients?Rt(x,"flows as bands",V):null,b=Rt(x,"zoom",Y),M=w(r,"div",{class:"bp-below"}),
O=t.gradients&&t.mistakes?Es(M,t,t.mistakes,{current:()=>Ht(t,e.get()),hide:nt,choose:lt,changed:V}):null,N={name:"",gate:null,
number:null},E={name:s[o].name,gate:"",inputs:[0],formula:"",parts:[],local:[],exact:!0},F=Te(M,{nodes:[N,E],output:1,kinks:{},
functions:{}},V);F.toggle(!1);let C=js(h.element,t),z=Ls(M,t),H=null,_=[],I=[];function W({place:A,entry:B}){return we(e.
get()[s[A].name])[B]}function j({place:A,entry:B},U){let{name:X,shape:it}=s[A],$t=e.get(),mt=[...we($t[X])];mt[B]=U,e.set(
{...$t,[X]:Kn(mt,it)})}function L(){let A=s[c.place],B=ct(A,c.entry);if(!bt(A)||!A.shape.length){(H||!g.childNodes.length)&&
(g.replaceChildren(),H=null,w(g,"p",{class:"bp-open"},"Choose an entry of an input to change it."));return}let U=W(c);if(H?.
name!==B){g.replaceChildren();let X=c,it=Math.max(ti,2*Math.abs(U)),$t=le(g,B,[-it,it,it/50],mt=>j(X,mt));H={name:B,control:$t}}
H.control.get()!==U&&H.control.set(U)}function G(){t.gradients&&y.limit(u?i+1:2*i+1)}function V(){let A=e.get(),B=Ht(t,A),
U=y.get(),X=u&&U>B.forwardSteps,it=X?B.forwardSteps:U,$t=ye(t,B,it),mt=mn(t,B,it);r.classList.toggle("bp-asking",X),O&&O.
at(JSON.stringify(A)),h.show(X&&O?O.question($t):$t,(zt,_t)=>{let ge=B.values[zt]?.[_t],be=rt(s[zt])?void 0:mt.get(zt)?.[_t],
Wt=[ge===void 0?[]:`value ${T(ge)}`];return be!==void 0&&Wt.push(`gradient ${T(be)}`),[ct(s[zt],_t),...Wt.flat()].join("\
, ")});let he=!t.gradients&&U===i;P(m,X&&!B.failure?"The forward pass is done. Which gradient does each entry have?":ke(
t,B,he?U+1:U)),h.flows.show(S?.checked&&!X?B.steps.slice(0,U).map(si):null),z.show(c,B,mt,it),C.toggle(b.checked),b.checked&&
C.show(c,B,mt),h.open(b.checked?c.place:null,C.element),L(),tt(A,B),q()}function q(){let A=l??c,B=u&&O?O.marks():{},[U,X]=I;
A===U&&c===X&&!_.length&&!O||(I=_.length?[]:[A,c],h.light({chosen:[c],from:As(s,A),to:Ts(s,A),moved:_,...B}))}function tt(A,B){
_=[];let U=B.values[c.place];if(!f||!U)return;let X=F.get(),it=U.map((Wt,se)=>se===c.entry?Wt+X:Wt),$t=cn(t,A,new Map([[
c.place,it]]));_=s.flatMap((Wt,se)=>{let[co,lo]=[B.values[se]??[],$t[se]??[]];return lo.flatMap((_n,Wn)=>Math.abs(_n-co[Wn])>
ei*Math.abs(_n)?[{kind:"value",place:se,entry:Wn}]:[])});let mt=c.place===o;N.name=ct(s[c.place],c.entry);let[he,tn]=[B.
values[o]?.[0],$t[o]?.[0]],zt=he===void 0||tn===void 0?void 0:tn-he,_t=B.gradients[c.place]?.[c.entry],ge=mt?X:_t===void 0?
void 0:_t*X,be={moved:[X,zt],promised:[X,ge],after:[]};F.show(mt?1:0,be,{values:[]},t.gradients&&!u&&y.get()>B.steps.length)}
function Y(A){b.checked=A,V(),A&&C.reveal()}r.addEventListener("keydown",A=>{A.key==="Escape"&&b.checked&&Y(!1)});function Q(A){
f=A,k.checked=A,r.classList.toggle("bp-nudged",A),F.toggle(A),V()}function yt(A,B){A!==c.place&&lt({kind:"value",place:A,
entry:0}),!rt(s[A])&&(f||Q(!0),F.set(B))}function nt(A){u=A,G(),V()}function lt(A){c=A,bt(s[A.place])&&(d=W(A)),h.choose(
A),O?.choose(A),V()}function vt(){let A=e.get();if(!s.some(B=>bt(B)&&!(B.name in A))){for(let{name:B,control:U}of v)U.get()!==
A[B]&&U.set(A[B]);V()}}function Ft(){let A=Ht(t,e.get()).steps[y.get()-1];A&&h.reveal([A.place,...A.node.inputs]),V()}let R=new ResizeObserver(
()=>h.resize());R.observe(r),y.hear(h.element);let K=e.listen(vt);return h.choose(c),O?.choose(c),G(),vt(),()=>{y.stop(),
K(),R.disconnect(),r.remove()}}var ni=(n,t)=>n.kind===t.kind&&n.place===t.place&&n.entry===t.entry;function si({node:n,flows:t}){
return t?{node:n,flows:t.map(({position:e,downstream:s})=>{let o=s.reduce((a,c)=>a+Math.abs(c),0),r=s.every(a=>a<=0),i=!r&&
s.some(a=>a<0);return{position:e,downstream:r?-o:o,isMixed:i}})}:{node:n,flows:null}}var oi=["Escape","Tab"],Rs=["Play or pause","Back to the first step","Repeat"];function Qt(n,t){let e=n.closest(t);if(!e){
let r=()=>cancelAnimationFrame(i),i=requestAnimationFrame(()=>{r=Qt(n,t)});return()=>r()}let s=new MutationObserver(()=>Cs(
e));for(let r of e.children)r.contains(n)||s.observe(r,{childList:!0,subtree:!0});Cs(e);let o=r=>{if(!(r.target instanceof
Element&&e.contains(r.target)))return;let i=!(oi.includes(r.key)||r.altKey||r.ctrlKey||r.metaKey);r.target.toggleAttribute(
"data-lm-suppress-shortcuts",i)};return window.addEventListener("keydown",o,!0),()=>{s.disconnect(),window.removeEventListener(
"keydown",o,!0)}}function Cs(n){for(let t of n.querySelectorAll(".widget-slider")){let e=t.querySelector(".widget-label")?.
textContent??"";for(let s of t.querySelectorAll("[role=slider]:not([aria-label]), .widget-readout:not([aria-label])"))s.
setAttribute("aria-label",e)}n.querySelectorAll(".widget-play button").forEach((t,e)=>{t.setAttribute("aria-label",Rs[e]),
t.setAttribute("title",Rs[e])})}function Ge(n){let t=n,e=new Set;return{get:()=>t,set(s){t=s;for(let o of e)o()},listen(s){return e.add(s),()=>{e.delete(
s)}}}}var jn=430,Rn=230,Ct={left:54,right:12,top:10,bottom:30},Ps=121,ri=[.1,.3,.5,.7,.9],ii=.02,ai="",ci=3;function _s(n,t,e){
let{nodes:s,output:o,ranges:r}=t,i=w(n,"section",{class:"bp-curve","aria-label":"The output along one input"}),a=w(i,"la\
bel",{},"along "),c=Object.keys(r),l=w(a,"select");c.length>1&&w(l,"option",{value:ai},"the slider that moves");for(let I of c)
w(l,"option",{value:I},I);l.addEventListener("change",e);let u=c[0],f=D(i,"svg",{viewBox:`0 0 ${jn} ${Rn}`,role:"img"}),
d=D(f,"g",{class:"bp-axes"}),[p,v]=[Ct.left,Ct.top],[g,h]=[jn-Ct.left-Ct.right,Rn-Ct.top-Ct.bottom],m=`${p} ${v} ${g} ${h}`,
$=D(f,"svg",{x:p,y:v,width:g,height:h,viewBox:m,preserveAspectRatio:"none"}),y=D($,"path",{class:"bp-line"}),x=D($,"path",
{class:"bp-tangent"}),k=D(f,"circle",{class:"bp-point",r:5}),S=w(i,"p",{"aria-hidden":"true"}),b={name:"",low:0,high:0,bottom:0,
top:0},M="",O=I=>p+(I-b.low)/(b.high-b.low)*g,N=I=>v+h-(I-b.bottom)/(b.top-b.bottom)*h,E=I=>Math.max(-1e5,Math.min(1e5,N(
I))),F=(I,W)=>`${O(I).toFixed(2)} ${E(W).toFixed(2)}`;function C(I,W,j){let[L,G]=z(I,W[I]),V=b.name===I&&b.low===L&&b.high===
G,q=j===void 0||b.bottom<=j&&j<=b.top;if(V&&q)return;let tt=[j];for(let nt of ri){let lt=Object.fromEntries(c.map(vt=>[vt,
fi(r[vt],nt)]));tt.push(...H(I,L,G,lt))}let[Y,Q]=V?[b.bottom,b.top]:pi(zs(tt),zs(H(I,L,G,W)));j!==void 0&&([Y,Q]=[Math.min(
Y,j),Math.max(Q,j)]);let yt=Math.max(.12*(Q-Y),(ii*(G-L)-(Q-Y))/2);(!V||j===Y)&&(Y-=yt),(!V||j===Q)&&(Q+=yt),b={name:I,low:L,
high:G,bottom:Y,top:Q},M="",d.replaceChildren();for(let[nt,lt]of At(L,G))D(d,"path",{d:`M${O(nt)} ${v}v${h}`}),D(d,"text",
{x:O(nt),y:Rn-Ct.bottom+16,"text-anchor":"middle"},lt);for(let[nt,lt]of At(Y,Q))D(d,"path",{d:`M${p} ${N(nt)}h${g}`}),D(
d,"text",{x:p-6,y:N(nt)+4,"text-anchor":"end"},lt)}function z(I,W){let[j,L]=r[I];return[Math.min(j,W),Math.max(L,W)]}let H=(I,W,j,L)=>Fs(
W,j).map(G=>It(t,{...L,[I]:G})[o]);function _(I,W){let j=Fs(b.low,b.high),L=H(I,b.low,b.high,W),G="";L.forEach((V,q)=>{let tt=q&&
L[q-1]!==void 0;V!==void 0&&(G+=`${tt?"L":"M"}${F(j[q],V)}`)}),y.setAttribute("d",G)}return{resize:()=>jt(f,d,jn),moved(I){
u=I},show(I,W,j){let L=l.value||u,G=I[L],V=W.values[o];C(L,I,V);let q=JSON.stringify([L,{...I,[L]:0}]);q!==M&&_(L,I),M=q;
let{low:tt,high:Y}=b,Q=W.gradients[s.findIndex(R=>at(R)&&R.name===L)],yt=V!==void 0&&b.bottom<=V&&V<=b.top;k.setAttribute(
"visibility",yt?"visible":"hidden"),V!==void 0&&(k.setAttribute("cx",String(O(G))),k.setAttribute("cy",String(E(V))));let nt=j&&
V!==void 0&&Q!==void 0&&Number.isFinite(Q),lt=nt?[tt,Y].map(R=>F(R,V+Q*(R-G))):[];x.setAttribute("d",nt?`M${lt.join("L")}`:
"");let vt=nt?ui(t,W,L):"",Ft=li(s[o].name,L,G,V,nt?Q:void 0,vt);P(S,Ft),f.setAttribute("aria-label",Ft)}}}function li(n,t,e,s,o,r){
let i=`${n} along ${t}`,a=`at ${t} = ${T(e)}`;return s===void 0?`${i}: undefined ${a}.`:o===void 0?`${i}, ${a}.`:r?`${i}\
: ${a} the node ${r} has a kink, so there is no one tangent. The backward pass takes ${T(o)}.`:`${i}: ${a} the tangent h\
as the slope ${T(o)}. That is ∂${n}/∂${t}.`}function ui(n,{values:t},e){let s=new Set;for(let[o,r]of n.nodes.entries())
if(at(r)&&r.name===e&&s.add(o),!(r.gate===null||!r.inputs.some(i=>s.has(i)))&&(s.add(o),ie(n,t,o)))return r.name;return""}
var fi=([n,t],e)=>n+e*(t-n),Fs=(n,t)=>Array.from({length:Ps},(e,s)=>n+(t-n)*s/(Ps-1));function zs(n){let t=n.filter(e=>e!==
void 0).sort((e,s)=>e-s);return t.length?[t[Math.floor(.02*(t.length-1))],t[Math.ceil(.98*(t.length-1))]]:[0,0]}function pi([
n,t],[e,s]){let o=ci*(s-e);return o?[Math.max(Math.min(n,e),e-o),Math.min(Math.max(t,s),s+o)]:[n,t]}function At(n,t){let e=(t-
n)/4,s=10**Math.floor(Math.log10(e)),o=s*([1,2,5].find(a=>a*s>=e)??10),r=[];for(let a=Math.ceil(n/o);a*o<=t+1e-9*o;a++)r.
push(Number((a*o).toPrecision(12)));let i=1+Math.ceil(Math.log10(Math.max(1,...r.map(a=>Math.abs(a)/o))));return r.map(a=>[
a,i>4?String(a).replace(/^-/,"−"):T(a)])}function Ws(n,t){let{nodes:e,output:s}=t,o=w(n,"section",{class:"bp-chain","aria-label":"The chain rule at a node"}),r=w(
o,"div",{class:"bp-heading"}),i=w(o,"table"),a=w(o,"p"),c=p=>`∂${e[s].name}/∂${e[p].name}`,l=[],u=null,f=-1;function d(p){
f=p,i.replaceChildren();let g=Dn(t).reverse().flatMap(([h,{name:m,inputs:$}])=>{let y=$.filter(x=>x===p).length>1;return $.
flatMap((x,k)=>x===p?[{place:h,position:k,name:m,label:y?`${m}, input ${k+1}`:m}]:[])});if(g.length){let h=w(i,"tr");for(let m of[
"flow through","upstream × local","downstream"])w(h,"th",{scope:"col"},m)}if(l=g.map(({place:h,position:m,name:$,label:y})=>{
let x=w(i,"tr");w(x,"th",{scope:"row"},y);let k=w(x,"td");w(k,"span",{class:"bp-names"},`${c(h)} · ∂${$}/∂${e[p].name}`);
let S=w(k,"span",{class:"bp-numbers"});return{place:h,position:m,name:$,numbers:S,downstream:w(x,"td",{class:"bp-flow"})}}),
u=null,l.length>1){let h=w(i,"tr",{class:"bp-total"});w(h,"th",{scope:"row",colspan:2},"sum of the flows"),u=w(h,"td")}}
return{show(p,v,g){f!==p&&d(p);let{gradients:h,failure:m}=v,$=v.steps.slice(0,g),y=l.map(C=>$.find(z=>z.flows&&z.place===
C.place)?.flows?.find(z=>z.position===C.position));l.forEach(({place:C,numbers:z,downstream:H},_)=>{let I=y[_],W=I?In(st(
h,C),I.local,I.downstream):"",j=Math.max(W.lastIndexOf("="),W.lastIndexOf("≈")),L=m?.slope?$.some(G=>G.flows&&G.place===
C):m&&g>=m.step;P(z,I?W.slice(0,j).trim():L?"–":"not yet"),P(H,I?W.slice(j):"")});let x=y.filter(C=>C!==void 0),k=x.length>
0&&x.length===l.length,S=x.at(-1);u&&P(u,S?`${k?"":"so far "}${T(S.total)}`:"");let b=k?` = ${T(st(h,p))}`:"";P(r,p===s?
`${c(s)} = 1`:`${c(p)}${b}`);let[M,O]=[e[s].name,e[p].name],N=l.length?"":`${M} does not depend on ${O}.`,E="The output \
moves exactly as much as it moves itself: the backward pass starts with 1.",F=l.flatMap(({place:C,name:z},H)=>{let _=y[H];
return!_||!ie(t,v.values,C)?[]:`${z} is at its kink, where the slope jumps; the backward pass takes ${T(_.local)}.`});P(
a,p===s?E:N||[...new Set(F)].join(" "))}}}var pe={across:26,down:46,height:22,right:7};function Bs(n,t,e){let{nodes:s}=t,o=Ee(n,{role:"group"}),[r]=new DOMParser().
parseFromString(t.svg,"image/svg+xml").getElementsByTagName("svg");o.element.append(r);let i=[...r.querySelectorAll("[da\
ta-k]")].map(g=>({key:g.getAttribute("data-k")??"",target:g})),a=i.filter(({key:g})=>/^(value|partial|gradient|local|downstream):/.
test(g)),c=a.map(()=>""),l=i.filter(({key:g})=>/^(node|edge):/.test(g)),u=l.flatMap(({key:g,target:h})=>{let m=s.findIndex(
$=>!Z($)&&`node:${$.name}`===g);return m<0?[]:[di(h,m,s[m])]}),f=Se(r),d=Ie(u);o.element.setAttribute("tabindex",u.length?
"-1":"0");function p(g,h){let m=g.flatMap($=>u.filter(y=>y.place===$)).map(({outline:$})=>$);m.length&&o.reveal(m,h)}for(let{
place:g,target:h}of u)h.setAttribute("role","button"),h.addEventListener("click",()=>e.choose(g)),h.addEventListener("fo\
cus",()=>{e.choose(g),p([g])}),h.addEventListener("keydown",m=>{m.key==="Enter"&&e.choose(g)}),Le(h,e.epsilon,m=>e.pull(
g,m));let v=[];return{element:o.element,resize:o.resize,reveal:p,width:r.viewBox.baseVal.width,flows:f,tell(g){let h=["A\
rrow keys walk from box to box",...g?["plus and minus nudge a box"]:[],"space plays the steps"];o.element.setAttribute("\
aria-label",`${t.title}. ${h.join(", ")}.`)},field(g,h){let m=u.find(N=>N.place===g);if(!m)throw new Error(`The node ${g}\
 has no box.`);let{x:$,y,width:x}=m.outline,[k,S]=[$.baseVal.value+pe.across,y.baseVal.value+pe.down],b={width:x.baseVal.
value-pe.across-pe.right,height:pe.height},M=D(m.target.parentNode,"foreignObject",{x:k,y:S,...b}),O=w(M,"input",{type:"\
text","aria-label":h,autocomplete:"off",maxlength:80});return O.addEventListener("focus",()=>p([g])),O},mark(g,h){let m=u.
find($=>$.place===g)?.target;for(let $ of["right","wrong"])m?.classList.toggle($,$===h)},choose(g){d.stopAt(g);for(let{place:h,
target:m}of u)m.classList.toggle("chosen",h===g),m.setAttribute("aria-pressed",String(h===g))},nudge(g){for(let{place:h,
below:m}of u)P(m,g(h))},show(g){a.forEach(({key:m,target:$},y)=>{let x=g[m]??"";x!==c[y]&&($.textContent=x,c[y]=x)});for(let m of v)
m.classList.remove("now","back");let h=l.filter(({key:m})=>g[m]);for(let{key:m,target:$}of h)$.classList.add(...g[m].split(
" "));v=h.map(({target:m})=>m);for(let m of u){let $=["value","gradient"].flatMap(x=>{let k=g[`${x}:${m.name}`];return k?
[`${x} ${k}`]:[]}),y=[m.called,...$].join(", ");y!==m.label&&m.target.setAttribute("aria-label",y),m.label=y}}}}function di(n,t,e){
let s=n.querySelector(".box"),{x:o,y:r,width:i,height:a}=s,c=D(n,"text",{class:"nudge",x:o.baseVal.value+i.baseVal.value/
2,y:r.baseVal.value+a.baseVal.value+14,"text-anchor":"middle"});return{place:t,name:e.name,called:Mt(e),target:n,outline:s,
below:c,label:""}}var mi=80,hi=1e3,gi=4,bi=4;function Ke(n,t,e,s){let o=e,r=Number.POSITIVE_INFINITY;for(let i=0;i<mi&&r>0;i++){let a=Object.
fromEntries(Object.entries(n.ranges).map(([l,u])=>[l,wi(u,s)]));if(Object.keys(a).every(l=>a[l]===e[l]))continue;let c=xi(
n,t,e,a,r);c<r&&([o,r]=[a,c])}return o}function wi([n,t,e],s){let[o,r]=[Math.max(Math.ceil(n),-9),Math.min(Math.floor(t),
9)];return r-o<bi?ue(n+s()*(t-n),n,e):o+Math.floor(s()*(r-o+1))}function xi(n,t,e,s,o){let r=ut(n,s);if(r.failure)return Number.
POSITIVE_INFINITY;let i=[...n.nodes.keys()].filter(u=>!Z(n.nodes[u])),a=i.flatMap(u=>[Number(r.values[u]),Number(r.gradients[u])]),
c=Object.values(s),l=0;for(let u of a){let f=T(u);Math.abs(u)>hi||f.includes("e")?l+=3:(!Tt(kt(u),u)||f.replace(/[−.]/g,
"").length>gi)&&(l+=1)}for(let u of i)r.gradients[u]||(l+=4);for(let u of c)[0,1,-1].includes(u)&&(l+=2);l+=2*(c.length-
new Set(c.map(Math.abs)).size);for(let u of Object.keys(s))s[u]===e[u]&&(l+=1);return l<o?l+vi(n,t,r):l}function vi(n,t,e){
let s=new Ot(n,t,e.values),o=s.run(J);return Pe(s,[]).filter(({rank:i,wrong:a})=>i<2&&wt(a.given)).filter(({wrong:i})=>s.
run(i).every((a,c)=>et(a,o[c]))).length}var $i=340,ki=900;function te(n,t,e,s){let{nodes:o}=t,r=w(n,"div",{class:"bp-view"}),i=o.findIndex(R=>!Z(R)),a=i<0,c=t.gradients&&
!a,l=i,u=c&&t.mistakes!==void 0,f=!1,d=!1,p=o.filter(R=>R.gate!==null).length,v=w(r,"div",{class:"bp-controls"}),g=Object.
entries(s?{}:t.ranges).map(([R,K])=>({name:R,control:le(v,R,K,A=>Q(R,A))})),h=Bs(r,t,{choose:Y,epsilon:()=>f?z?.get()??0:
0,pull:q}),m=w(r,"p",{class:"backprop-sentence",role:"status","aria-live":"polite"}),$=w(r,"div",{class:"bp-bar"}),y=He(
$,t.gradients?2*p+1:p,nt),x=w($,"div",{class:"bp-toggles"}),k=a?null:Rt(x,"nudge",R=>V(R)),S=c?Rt(x,"flows as bands",j):
null,b=w(r,"div",{class:"bp-below"}),{mistakes:M}=t,O=M&&g.length?()=>e.set(Ke(t,M,e.get(),Math.random)):null,{checked:N,
revealed:E}=s??{checked:()=>{},revealed:()=>{}},C=M&&c?Os(b,t,M,h,{current:W,hide:tt,another:O,checked:N,revealed:E}):null,
z=a?null:Te(b,t,j);z?.toggle(!1);let H=c?Ws(b,t):null,_=o.some(at)&&!s?_s(b,t,j):null;function I(){t.gradients&&y.limit(
u?p+1:2*p+1);let R=!a&&!(s&&u);h.tell(R),k?.parentElement?.toggleAttribute("hidden",!R),!R&&f&&V(!1)}function W(){let R=e.
get();return{at:R,pass:ut(t,R)}}function j(){let{at:R,pass:K}=W(),A=y.get(),B=u&&A>K.forwardSteps,U=B?K.forwardSteps:A,X=A>
K.steps.length,it=Zt(t,K,t.gradients||A<p?U:K.forwardSteps);!t.gradients&&A===p&&yi(it),r.classList.toggle("bp-asking",B),
h.show(B?Mi(t,it):it),P(m,L(K,A,B)),H?.show(l,K,U),_?.show(R,K,c&&!u&&X),C?.show(R),h.flows.show(S?.checked&&!B?K.steps.
slice(0,A):null),G(R,K)}function L(R,K,A){return A&&!R.failure?"The forward pass is done. Which gradient does each node \
have?":!t.gradients&&K===p&&(!R.failure||R.failure.slope)?fe(t,{...R,failure:null},R.steps.length+1):fe(t,R,K)}function G(R,K){
if(!z)return;if(!f){h.nudge(()=>"");return}let A=Ae(t,R,K,l,z.get());h.nudge(B=>{let U=A.moved[B];return U!==void 0?ae(U):
A.promised[B]===void 0?"":"undefined"}),z.show(l,A,K,c&&!u&&y.get()>K.steps.length)}function V(R){if(R&&s&&u)return;f=R;
let K=o[l];R&&at(K)&&_?.moved(K.name),k&&(k.checked=R),r.classList.toggle("bp-nudged",R),z?.toggle(R),j()}function q(R,K){
R!==l&&Y(R),f||V(!0),f&&z?.set(K)}function tt(R){u=R,I(),j()}function Y(R){l=R,h.choose(R);let K=o[R];f&&at(K)&&_?.moved(
K.name),j()}function Q(R,K){_?.moved(R),e.set({...e.get(),[R]:K})}function yt(){let R=e.get();if(!g.some(({name:K})=>!(K in
R))){for(let{name:K,control:A}of g)A.get()!==R[K]&&A.set(R[K]);j()}}function nt(){let R=ut(t,e.get()).steps[y.get()-1],K=R?.
flows?R.node.inputs.find(A=>!Z(o[A])):R?.place;R&&h.reveal([R.place,...R.node.inputs]),K!==void 0&&!u&&!f?Y(K):j()}function lt(){
let R=_!==null&&r.clientWidth-h.width>=$i;r.classList.toggle("bp-beside",R),r.classList.toggle("bp-under",_!==null&&!R&&
r.clientWidth>=ki),h.resize(),_?.resize(),!(d||!r.clientWidth)&&(d=!0,u&&h.reveal([t.output],!0))}let vt=new ResizeObserver(
lt);r.style.setProperty("--bp-picture",`${h.width}px`),vt.observe(r),r.addEventListener("bp-fit",lt),y.hear(h.element);let Ft=e.
listen(yt);return h.choose(l),I(),yt(),()=>{y.stop(),Ft(),vt.disconnect(),r.remove()}}function yi(n){for(let t of Object.
keys(n))/^(node|edge):/.test(t)&&delete n[t]}function Mi({nodes:n,output:t},e){let s=Object.entries(e).filter(([i])=>i.startsWith(
"value:")),o=n.filter(i=>!Z(i)).map(i=>[`partial:${i.name}`,"∂"]),{name:r}=n[t];return{...Object.fromEntries([...s,...o]),
[`gradient:${r}`]:"1"}}function Ue(n,t,e,s){let o=w(n,"div",{class:"bp-practice"}),r=w(o,"div",{class:"bp-bar"}),i=w(r,"p",{role:"status","aria\
-live":"polite"}),a=w(r,"button",{type:"button"}),c=w(o,"div"),l=[],u=null,f=()=>{},d=0,p=!1,v=!1,g=!1,h=new Set;function m(){
let $=l.filter(k=>k.tries).length+Number(p),y=u?`Level ${u.level}. `:"";P(i,`${p?"All correct! ":""}${y}${$} solved.${v&&
!p?" Revealed, so not counted.":""}`),P(a,p||v?"Next one":"Another one"),a.disabled=u===null}return a.addEventListener("\
click",()=>{if(!u)return;let{key:$,level:y,trains:x}=u;l.push({key:$,level:y,trains:x,tries:p?d:0,made:[...h]}),u=null,p=
!1,g=!0,m(),s(l)}),m(),{show($){f(),u=$,[d,p,v,h]=[0,!1,!1,new Set];let y={...$.figure,gates:t,functions:e};f=te(c,y,Ge(
$.start),{checked({isSolved:x,codes:k}){if(!(p||v)){d++,p=x;for(let S of k)h.add(S);m(),p&&a.focus()}},revealed(){v=!0,m()}}),
m(),g&&c.querySelector("foreignObject input")?.focus({preventScroll:!0})},stop(){f(),o.remove()}}}var Xe=430,Hs=238,ee={left:54,right:24,top:10,bottom:44},[de,qe]=[ee.left,ee.top],[Ye,ne]=[Xe-ee.left-ee.right,Hs-ee.top-
ee.bottom],Ni=1e6,Cn=-12,Ds=2;function Vs(n,t,e){let{panel:s,svg:o,axes:r}=Ks(n,e),i=D(o,"path",{class:"bp-right-losses"}),
a=D(o,"path",{class:"bp-line"}),c=D(o,"circle",{class:"bp-point",r:4.5}),l=w(s,"p",{"aria-hidden":"true"}),u="";return{resize:()=>jt(
o,r,Xe),show({losses:f,beside:d}){let p=f.length-1,v=Math.ceil(Math.max(p,t)/t)*t,g=Si(Math.max(...[...f,...d??[]].map(S=>Math.
min(S,Ni)))),h=S=>de+S/v*Ye,m=S=>qe+ne-Math.min(S/g,1.02)*ne,$=`${v} ${g}`;$!==u&&Us(r,At(0,v),At(0,g),h,m,"step"),u=$;let y=S=>`\
M${S.map((b,M)=>`${h(M).toFixed(1)} ${m(b).toFixed(1)}`).join("L")}`;a.setAttribute("d",y(f)),i.setAttribute("d",d?y(d):
""),c.setAttribute("cx",String(h(p))),c.setAttribute("cy",String(m(f[p])));let x=d?`; thin line: with the right gradient\
s, ${T(d[d.length-1])}`:"",k=`Step ${p}: the loss is ${T(f[p])}${x}.`;P(l,k),o.setAttribute("aria-label",`The loss from \
step to step. ${k}`)}}}function Gs(n){let{panel:t,svg:e,axes:s}=Ks(n,"Size of the gradient of each layer’s weights"),o=D(
e,"path",{class:"bp-right-losses"}),r=D(e,"path",{class:"bp-line"}),i=D(e,"g"),a=w(t,"p",{"aria-hidden":"true"}),c=[];return{
resize:()=>jt(e,s,Xe),show({sizes:l,losses:u}){(u.length===1||!c.length)&&(c=l);let f=m=>de+(m-.5)/l.length*Ye,d=m=>qe+ne-
(m-Cn)/(Ds-Cn)*ne,p=m=>d(Math.max(Cn,Math.min(Ds,Math.log10(m))));if(!s.childElementCount){let m=l.map((y,x)=>[x+1,String(
x+1)]),$=[-12,-9,-6,-3,0].map(y=>[y,y?`10${Oi(y)}`:"1"]);Us(s,m,$,f,d,"layer")}let v=m=>`M${m.map(($,y)=>`${f(y+1)} ${p(
$).toFixed(1)}`).join("L")}`;o.setAttribute("d",v(c)),r.setAttribute("d",v(l)),i.replaceChildren();for(let[m,$]of l.entries())
D(i,"circle",{class:"bp-point",cx:f(m+1),cy:p($),r:3.5});let h=`${`${T(l[l.length-1])} in the last layer, ${T(l[0])} in \
the first`}. Thin line: before the first step.`;P(a,h),e.setAttribute("aria-label",`The size of the gradient of each lay\
er’s weights: ${h}`)}}}function Ks(n,t){let e=w(n,"section",{class:"bp-losses","aria-label":t});w(e,"p",{class:"bp-hea\
ding","aria-hidden":"true"},t);let s=D(e,"svg",{viewBox:`0 0 ${Xe} ${Hs}`,role:"img"});return{panel:e,svg:s,axes:D(s,"g",
{class:"bp-axes"})}}function Us(n,t,e,s,o,r){n.replaceChildren();for(let[i,a]of t)D(n,"text",{x:s(i),y:qe+ne+4,dy:"1em",
"text-anchor":"middle"},a);for(let[i,a]of e)D(n,"path",{d:`M${de} ${o(i)}h${Ye}`}),D(n,"text",{x:de-6,y:o(i)+4,"text-anc\
hor":"end"},a);D(n,"text",{x:de+Ye/2,y:qe+ne+4,dy:"2.1em","text-anchor":"middle"},r)}function Si(n){let t=10**Math.floor(
Math.log10(n||1));return t*([1,1.5,2,3,4,5,6,8].find(e=>e*t>=n)??10)}var Oi=n=>String(n).replace(/./g,t=>"⁻⁰¹²³⁴⁵⁶⁷⁸⁹"["\
-0123456789".indexOf(t)]);var Pn=360,me={left:40,right:10,top:22,bottom:42},xt=Pn-me.left-me.right,qs=7;function Xs(n,{points:t,window:e,fine:s,speaker:o}){
let r=w(n,"section",{class:"bp-plane","aria-label":"The points"}),i=D(r,"svg",{viewBox:`0 0 ${Pn} ${me.top+xt+me.bottom}`,
role:"img"}),{left:a,top:c}=me,[l,u]=e,f=k=>a+(k-l[0])/(l[1]-l[0])*xt,d=k=>c+xt-(k-u[0])/(u[1]-u[0])*xt;D(i,"rect",{class:"\
bp-zero",x:a,y:c,width:xt,height:xt});let p=D(i,"path",{class:"bp-one"}),v=D(i,"path",{class:"bp-border"}),g=D(i,"g",{class:"\
bp-axes"});for(let[k,S]of At(...l))D(g,"text",{x:f(k),y:c+xt+4,dy:"1em","text-anchor":"middle"},S);for(let[k,S]of At(...u))
D(g,"text",{x:a-6,y:d(k)+4,"text-anchor":"end"},S);D(g,"text",{x:a+xt/2,y:c+xt+4,dy:"2.1em","text-anchor":"middle"},"x1"),
D(g,"text",{x:a-6,y:14,"text-anchor":"end"},"x2");let h=t.length>30?.6:1,m=t.map(([k,S,b])=>Ys(i,f(k),d(S),b,h*qs)),$=w(
r,"p"),[y,x]=[0,1].map(k=>{let S=D($,"svg",{class:"bp-sign",viewBox:"0 0 16 16","aria-hidden":"true"});return Ys(S,8,k?9:
8,k,qs-1),w($,"span",{},` target ${k}`)});return y.after(" "),x.after(" "),w($,"span",{},`Thick outline: the ${o} ge\
ts this point wrong.`),w(r,"p",{},"Orange area: it says more than ½. On the line: exactly ½."),{resize:()=>jt(i,g,Pn),
show({grid:k,right:S}){let b=xt/(s-1),M=Ei(k,s,(N,E)=>`${Pt(a+N*b)} ${Pt(c+xt-E*b)}`);p.setAttribute("d",M.region),v.setAttribute(
"d",M.line);for(let[N,E]of m.entries())E.classList.toggle("bp-missed",!S[N]);let O=S.filter(Boolean).length;i.setAttribute(
"aria-label",`${t.length} points of two classes; the ${o} says the right one at ${O} of them.`)}}}function Ys(n,t,e,s,o){
if(!s)return D(n,"circle",{class:"bp-target bp-target-0",cx:t,cy:e,r:o});let r=1.2*o,i=`M${Pt(t)} ${Pt(e-r)}l${Pt(r)} ${Pt(
1.8*r)}h${Pt(-2*r)}z`;return D(n,"path",{class:"bp-target bp-target-1",d:i})}var Pt=n=>n.toFixed(1);function Ei(n,t,e){let s="",
o="";for(let r=0;r+1<t;r++)for(let i=0;i+1<t;i++){let a=[[0,0],[1,0],[1,1],[0,1]].map(([u,f])=>[i+u,r+f,n[(r+f)*t+i+u]]);
if(a.every(([,,u])=>u<=0))continue;let c=[],l=[];for(let[u,[f,d,p]]of a.entries()){let[v,g,h]=a[(u+1)%4];if(p>0&&c.push(
e(f,d)),p>0==h>0)continue;let m=p/(p-h);l.push(e(f+m*(v-f),d+m*(g-d))),c.push(l[l.length-1])}s+=`M${c.join("L")}z`;for(let u=0;u+
1<l.length;u+=2)o+=`M${l[u]}L${l[u+1]}`}return{region:s,line:o}}var Ai=100,Ti=35,Li=4e3;function Je(n,t,e,s=()=>{}){let{points:o,place:r,speaker:i,steps:a,driver:c}=t,l=r==="recording",
u=w(n,"div",{class:"bp-view bp-trainer"});if(c){let j=w(u,"p",{class:"bp-driver"},"The gradients come from your function\
 ");w(j,"code",{},c),j.append(".")}let f=w(u,"div",{class:"bp-bar",role:"group","aria-label":"Training"}),d=Fn(f,"One st\
ep",()=>N(1)),p=Fn(f,"",()=>b?C():N(a)),v=Fn(f,"Reset",z),g=w(f,"div",{class:"bp-rate"});w(g,"span",{},"learning rate ");
let h=St(g,{"aria-label":"learning rate"});h.set(t.rate),h.element.readOnly=l,d.hidden=l;let m=w(u,"p",{class:"bp-told",
role:"status","aria-live":"polite"}),$=w(u,"p",{class:"bp-wrong",role:"alert"}),y=w(u,"div",{class:"bp-charts"}),x=[Xs(y,
t)],k=w(y,"div",{class:"bp-column"}),S=`Loss: mean of ${t.loss[1]} over ${o.length} points`;x.push(Vs(k,a,S)),x.push(e.get().
sizes.length?Gs(k):Ii(k));let b=0,M=0,O=0;function N(j){let L=h.get();L===null||b||(b=j,E(L,j))}function E(j,L){let G=matchMedia(
"(prefers-reduced-motion: reduce)").matches?L:Math.ceil(L/Ai),V=l?0:Math.min(b,r==="page"?G:t.chunk);F(),e.advance(j,V,()=>{
clearTimeout(O),b-=V,(e.get().trouble||e.isOver())&&(b=0),I(),b?M=setTimeout(()=>E(h.get()??j,L),Ti):H()}),_()}function F(){
clearTimeout(O),r==="kernel"&&(O=setTimeout(()=>P($,"No answer from the kernel yet: it is busy, or it is not running."),
Li))}function C(){b=0,clearTimeout(M),H()}function z(){b=0,clearTimeout(M),F(),e.reset(()=>{clearTimeout(O),I(),H()})}function H(){
s(e.get()),_()}function _(){if(P(p,b?"Stop":l?"Play":`Train: ${a} steps`),d.disabled=b>0,p.disabled=!b&&e.isOver(),b){P(
m,"Training …");return}let{losses:j,right:L,note:G,trouble:V}=e.get();P($,V);let q=j.length-1,tt=L.filter(Boolean).length,
Y=`Step ${q}: the loss is ${T(j[q])}, and the ${i} gets ${tt} of ${L.length} points right.`;P(m,G&&q?`${Y} ${G}`:Y)}function I(){
let j=e.get();for(let L of x)L.show(j)}v.title="Back to the weights of the start";let W=new ResizeObserver(()=>{for(let j of x)
j.resize()});return W.observe(u),I(),_(),()=>{b=0,clearTimeout(M),clearTimeout(O),e.stop(),W.disconnect(),u.remove()}}function Fn(n,t,e){
let s=w(n,"button",{type:"button"},t);return s.addEventListener("click",e),s}function Ii(n){let t=w(n,"table",{class:"bp\
-weights","aria-label":"The weights"}),e=w(w(t,"thead"),"tr");for(let i of["weight","value","gradient"])w(e,"th",{scope:"\
col"},i);let s=w(t,"tbody"),o=new Map;function r(i){let a=w(s,"tr");w(a,"th",{scope:"row"},i);let c=[w(a,"td"),w(a,"td")];
return o.set(i,c),c}return{resize(){},show({weights:i,gradient:a}){for(let[c,l]of Object.entries(i)){let[u,f]=o.get(c)??
r(c);P(u,T(l)),P(f,c in a?T(a[c]):"")}}}}var Js=1e-4,ji="It stops here: the next step leads where there is no loss. Try a smaller learning rate.";function Ze({graph:n,
says:t,start:e,points:s,window:o,fine:r},i){if(!n||!t)throw new Error("There is no graph to train.");let a={...n,gates:i},
c={...t,gates:i},l=Ci(o,r),u=e,f=ut(a,u),d=[v()],p="";function v(){return Number(f.values[a.output])}let g=($,y)=>Number(
It(c,{...u,x1:$,x2:y})[c.output]),h=()=>Object.fromEntries(a.nodes.flatMap(($,y)=>at($)?[[$.name,Number(f.gradients[y])]]:
[]));function m($){let y=h(),x=Object.fromEntries(Object.entries(u).map(([S,b])=>[S,b-$*y[S]])),k=ut(a,x);if(k.failure||
!Object.values(x).every(Number.isFinite)){p=ji;return}[u,f]=[x,k],d.push(v())}return{get:()=>({losses:d,beside:null,weights:u,
gradient:h(),grid:l.map(([$,y])=>Ri(g($,y))),right:s.map(([$,y,x])=>(g($,y)-.5)*(x-.5)>0),sizes:[],note:"",trouble:p}),advance($,y,x){
for(let k=0;k<y&&!p;k++)m($);x()},reset($){u=e,f=ut(a,u),d=[v()],p="",$()},isOver:()=>!1,stop(){}}}function Zs(n){let t=Number(
n.get().answers),e=()=>{},s=n.listen(()=>{if(n.get().answers!==t)return;let r=e;e=()=>{},r()});function o(r,i,a){e=a,t=Math.
max(t,Number(n.get().answers))+1,n.send({number:t,rate:r,steps:i})}return{get:n.get,advance:o,reset:r=>o(0,0,r),isOver:()=>!1,
stop:s}}function Qs({losses:n,beside:t,states:e}){let s=0;function o(){let r=e[s];return{...r,losses:n.slice(0,r.losses),
beside:t?.slice(0,r.losses)??null}}return{get:o,advance(r,i,a){s=Math.min(s+1,e.length-1),a()},reset(r){s=0,r()},isOver:()=>s===
e.length-1,stop(){}}}function Ri(n){let t=Math.min(1-Js,Math.max(Js,n));return Math.log(t/(1-t))}function Ci([n,t],e){let s=([
o,r],i)=>o+(r-o)*i/(e-1);return Array.from({length:e*e},(o,r)=>[s(n,r%e),s(t,Math.floor(r/e))])}function Qe(n,t,e){return n.on(t,e),()=>n.off(t,e)}var to=(n,t)=>({render({model:e,el:s}){let o=()=>{};function r(){o();
let c=e.get("figure");o=(c.arrays?Ve:te)(s,{...c,gates:n,functions:t},Fi(e))}let i=Qe(e,"change:figure",r);r();let a=Qt(
s,".backprop-explorer");return()=>{i(),o(),a()}}}),eo=(n,t)=>({render({model:e,el:s}){let o=Ue(s,n,t,c=>{e.set("history",
[...c]),e.save_changes()}),r=()=>o.show(e.get("problem")),i=Qe(e,"change:problem",r);r();let a=Qt(s,".backprop-explorer");
return()=>{i(),o.stop(),a()}}}),no=n=>({render({model:t,el:e}){let s=t.get("figure"),o=s.place==="page"?Ze(s,n):Zs(Pi(t)),
r=Je(e,s,o,({weights:a,losses:c})=>{s.place==="page"&&(t.set("reached",{weights:a,losses:[...c]}),t.save_changes())}),i=Qt(
e,".backprop-explorer");return()=>{r(),i()}}}),Pi=n=>({get:()=>n.get("state"),send(t){n.set("order",t),n.save_changes()},
listen:t=>Qe(n,"change:state",t)}),Fi=n=>({get:()=>n.get("inputs"),set(t){n.set("inputs",t),n.save_changes()},listen:t=>Qe(
n,"change:inputs",t)}),so=()=>({render:({el:n})=>Qt(n,".backprop-depth")});async function oo(n,t){let{figure:e,start:s}=await ao(zn()),o=document.querySelector(".backprop-explorer");o&&(e.arrays?
Ve:te)(o,{...e,gates:n,functions:t},Ge(s))}async function ro(n,t){let{stock:e,shared:s,wish:o,rule:r,trainable:i}=await ao(
zn()),a=document.querySelector(".backprop-explorer");if(!a)return;let c=u=>{let{figure:f,...d}=Me(e,u,o,r,i),p={...s,...f.
mistakes};l.show({...d,figure:{...f,mistakes:p}})},l=Ue(a,n,t,c);c([])}function io(n){let{figure:t,...e}=zn(),s=document.
querySelector(".backprop-explorer");s&&Je(s,t,t.place==="page"?Ze(t,n):Qs(e))}async function ao(n){let t=Uint8Array.from(
atob(n),s=>s.charCodeAt(0)),e=new Blob([t]).stream().pipeThrough(new DecompressionStream("gzip"));return JSON.parse(await new Response(
e).text())}var zn=()=>JSON.parse(document.getElementById("data")?.textContent??"");return go(zi);})();
